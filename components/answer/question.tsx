import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { taskTitle } from '@/components/words/task-title';
import type { Task } from '@/lib/protocol/conversation';

/** What was asked, as the heading of its answer; of a long question only the first lines until the reader wants all. */
export function Question({ id, task }: { id: string; task: Task }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const whole = useSignal(false);
  const cut = useSignal(false);
  const title = taskTitle(task);
  useLayoutEffect(() => {
    const element = heading.current;
    if (!element) return undefined;
    // Whether it fits depends on the width, which a side panel changes at any time.
    const measure = () => {
      if (!whole.peek()) cut.value = element.scrollHeight > element.clientHeight;
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [title]);
  return (
    <div class="question-heading">
      <h2
        ref={heading}
        id={id}
        class="question"
        data-task={task.kind}
        data-whole={whole.value}
        dir="auto"
      >
        {title}
      </h2>
      {cut.value && (
        <button
          type="button"
          class="quiet-button"
          aria-expanded={whole.value}
          aria-controls={id}
          onClick={() => (whole.value = !whole.peek())}
        >
          {whole.value ? i18n.t('task.showLess') : i18n.t('task.showAll')}
        </button>
      )}
    </div>
  );
}
