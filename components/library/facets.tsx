import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { NameDialog } from '@/components/dialog/name-dialog';
import { formatCount } from '@/components/words/numbers';
import type { DocumentKind } from '@/lib/protocol/library';
import { documentKinds } from '@/lib/protocol/library';
import type { ChangesModel } from '@/lib/state/library/changes-model';
import type { FiltersModel, Period } from '@/lib/state/library/filters-model';
import { periods } from '@/lib/state/library/filters-model';

/** Shown before "all" is asked for. */
const shown = 8;

const kindNames: Record<DocumentKind, () => string> = {
  page: () => i18n.t('library.kindPages'),
  selection: () => i18n.t('library.kindSelections'),
  file: () => i18n.t('library.kindFiles'),
};

const periodNames: Record<Period, () => string> = {
  7: () => i18n.t('library.week'),
  30: () => i18n.t('library.month'),
  365: () => i18n.t('library.year'),
};

/** Which documents are looked at; each press adds a condition or takes it away. */
export function Facets({ model, changes }: { model: FiltersModel; changes: ChangesModel }) {
  const { tags, sites } = model.facets.value;
  return (
    <>
      <CollectionsFacet model={model} changes={changes} />
      <Facet
        title={i18n.t('library.tags')}
        values={tags}
        chosen={model.tags.value}
        onToggle={(name) => model.toggleTag(name)}
      />
      <Facet
        title={i18n.t('library.sites')}
        values={sites}
        chosen={model.sites.value}
        onToggle={(name) => model.toggleSite(name)}
      />
      <section class="facet">
        <h2>{i18n.t('library.time')}</h2>
        {periods.map((period) => (
          <Choice
            key={period}
            name={periodNames[period]()}
            chosen={model.period.value === period}
            onToggle={() => model.togglePeriod(period)}
          />
        ))}
      </section>
      <section class="facet">
        <h2>{i18n.t('library.kind')}</h2>
        {documentKinds.map((kind) => (
          <Choice
            key={kind}
            name={kindNames[kind]()}
            chosen={model.kinds.value.includes(kind)}
            onToggle={() => model.toggleKind(kind)}
          />
        ))}
      </section>
      {model.active.value && (
        <button type="button" class="quiet-button" onClick={() => model.clear()}>
          {i18n.t('library.clearFilters')}
        </button>
      )}
    </>
  );
}

/** All of them: who made a collection finds it here, also an empty one. */
function CollectionsFacet({ model, changes }: { model: FiltersModel; changes: ChangesModel }) {
  const naming = useSignal(false);
  return (
    <>
      <section class="facet">
        <h2>{i18n.t('library.collections')}</h2>
        {model.facets.value.collections.map(({ id, name, documents }) => (
          <Choice
            key={id}
            name={name}
            count={documents}
            chosen={model.collections.value.includes(id)}
            onToggle={() => model.toggleCollection(id)}
          />
        ))}
        <button type="button" class="quiet-button" onClick={() => (naming.value = true)}>
          {i18n.t('library.newCollection')}
        </button>
      </section>
      {naming.value && (
        <NameDialog
          title={i18n.t('library.newCollectionTitle')}
          confirm={i18n.t('library.createCollection')}
          longest={100}
          onName={(name) => void changes.createCollection(name)}
          onClose={() => (naming.value = false)}
        />
      )}
    </>
  );
}

interface FacetProps {
  title: string;
  values: readonly { name: string; documents: number }[];
  chosen: readonly string[];
  onToggle: (name: string) => void;
}

function Facet({ title, values, chosen, onToggle }: FacetProps) {
  const all = useSignal(false);
  // What was chosen is never hidden, so that it can be taken back.
  const listed = values.filter(
    ({ name }, index) => all.value || index < shown || chosen.includes(name),
  );
  const gone = chosen.filter((name) => !values.some((value) => value.name === name));
  if (listed.length + gone.length === 0) return null;
  return (
    <section class="facet">
      <h2>{title}</h2>
      {listed.map(({ name, documents }) => (
        <Choice
          key={name}
          name={name}
          count={documents}
          chosen={chosen.includes(name)}
          onToggle={() => onToggle(name)}
        />
      ))}
      {gone.map((name) => (
        <Choice key={name} name={name} chosen onToggle={() => onToggle(name)} />
      ))}
      {values.length > shown && (
        <button
          type="button"
          class="quiet-button"
          aria-expanded={all.value}
          onClick={() => (all.value = !all.peek())}
        >
          {all.value ? i18n.t('library.fewer') : i18n.t('library.all')}
        </button>
      )}
    </section>
  );
}

interface ChoiceProps {
  name: string;
  count?: number;
  chosen: boolean;
  onToggle: () => void;
}

function Choice({ name, count, chosen, onToggle }: ChoiceProps) {
  return (
    <button type="button" class="facet-choice" aria-pressed={chosen} onClick={onToggle}>
      <bdi class="facet-name">{name}</bdi>
      {count !== undefined && <span class="facet-count tabular">{formatCount(count)}</span>}
    </button>
  );
}
