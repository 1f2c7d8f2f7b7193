import type { Task, Turn } from '@/lib/protocol/conversation';
import { AnswerLanguage } from './answer-language';
import { ThoroughOffer } from './thorough-offer';

interface Props {
  turn: Turn;
  /** What the chosen model can write in. */
  languages: readonly string[];
  offersSections: boolean;
  onAsk: (task: Task) => void;
}

/** What else can be had of the same: every section, another language. */
export function FurtherOffers({ turn, languages, offersSections, onAsk }: Props) {
  const { task, thorough } = turn;
  const others =
    task.kind === 'question' || turn.answer === null || languages.length < 2
      ? []
      : languages.filter((tag) => tag !== task.language);
  const offer = offersSections ? thorough : null;
  if (!offer && others.length === 0) return null;
  return (
    <div class="further-offers">
      {offer && <ThoroughOffer offer={offer} onAccept={() => onAsk(sectionsIn(task))} />}
      {task.kind !== 'question' && others.length > 0 && (
        <AnswerLanguage languages={others} onChoose={(language) => onAsk({ ...task, language })} />
      )}
    </div>
  );
}

/** In the language of the summary it is offered under. */
function sectionsIn(task: Task): Task {
  const language = task.kind === 'question' ? undefined : task.language;
  return { kind: 'sections', ...(language !== undefined && { language }) };
}
