import * as v from 'valibot';
import { probeHardware } from '@/lib/engines/transformers/probe-hardware';
import type { SettingsRepository } from '@/lib/library/settings-repository';
import { knownGenerator, knownGenerators } from '@/lib/models/known-models';
import { freeSpace } from '@/lib/models/storage-use';
import type { RuntimeSettings } from '@/lib/protocol/engine';
import type { HardwareReport, ModelAdvice, ModelOffer, SpeedTest } from '@/lib/protocol/hardware';
import { advise } from './advise';
import type { Engines } from './engines';
import { findSpeedTest, keepSpeedTest } from './measured-hardware';
import { runSpeedTest } from './speed-test';

const declinedKey = 'model-offer-declined';

/** Says which model suits this machine. Measures only when it is asked to, and remembers what it measured. */
export class ModelAdvisor {
  readonly #settings: SettingsRepository;
  readonly #engines: Engines;
  #measuring: Promise<SpeedTest | null> | null = null;

  constructor(settings: SettingsRepository, engines: Engines) {
    this.#settings = settings;
    this.#engines = engines;
  }

  /** @param measure `missing`: where nothing is known of this machine yet; `again`: in any case */
  async advise(measure: 'never' | 'missing' | 'again'): Promise<ModelAdvice> {
    const runtime = await this.#engines.runtime();
    const hardware = await probeHardware();
    const known = await findSpeedTest(this.#settings, hardware, runtime);
    const wanted = measure === 'again' || (measure === 'missing' && known === null);
    return advise(knownGenerators, {
      hardware,
      runtime,
      speedTest: wanted ? await this.#measure(hardware, runtime) : known,
      freeSpace: await freeSpace(),
      written: this.#engines.writingSpeeds,
      languages: navigator.languages,
    });
  }

  /** Asks nothing of the machine but what it tells by itself. */
  async offer(): Promise<ModelOffer | null> {
    const declined = await this.#settings.get(declinedKey, v.boolean());
    if (declined === true || (await this.#engines.hasGenerator())) return null;
    const { hardware, outlooks, recommended } = await this.advise('never');
    const model = knownGenerator(recommended?.model ?? '');
    const outlook = outlooks.find((candidate) => candidate.model === model?.id);
    if (model === undefined || outlook === undefined) return null;
    return { model: model.id, name: model.name, size: outlook.size, memory: hardware.memory };
  }

  async dismissOffer(): Promise<void> {
    await this.#settings.set(declinedKey, true);
  }

  /** Two views that open at once share one measurement. */
  async #measure(hardware: HardwareReport, runtime: RuntimeSettings): Promise<SpeedTest | null> {
    // Not beside a model at work: each would spoil the other's speed.
    this.#measuring ??= this.#engines
      .alone(() => runSpeedTest(hardware, runtime))
      .finally(() => (this.#measuring = null));
    const result = await this.#measuring;
    if (result !== null) await keepSpeedTest(this.#settings, result);
    return result;
  }
}
