import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '@/lib/base/failure';
import { planDownload, planSize } from '@/lib/models/download/stored-plan';
import { defaultHub } from '@/lib/models/hub/hub-address';
import { checkRemoteModel } from '@/lib/models/hub/remote-model';
import { llamaConfig } from './sample-model';

const commit = 'a'.repeat(40);
const lfs = { oid: 'b'.repeat(64) };
let files: string[] = [];
let config: object = llamaConfig;
let answers: Record<string, () => Response> = {};

beforeEach(() => {
  config = llamaConfig;
  files = [
    'README.md',
    'config.json',
    'generation_config.json',
    'tokenizer.json',
    'tokenizer_config.json',
    'onnx/model.onnx',
    'onnx/model.onnx_data',
    'onnx/model_q4.onnx',
    'onnx/model_quantized.onnx',
  ];
  const page = {
    sha: commit,
    tags: ['license:other'],
    cardData: { license: 'other', license_name: 'lfm1.0' },
  };
  answers = {
    '/api/models/owner/name': () => Response.json(page),
    [`/api/models/owner/name/tree/${commit}`]: () =>
      Response.json(
        files.map((path) => ({
          type: 'file',
          path,
          size: 10,
          oid: 'c'.repeat(40),
          ...(path.startsWith('onnx/') ? { lfs } : {}),
        })),
      ),
    [`/owner/name/resolve/${commit}/config.json`]: () => Response.json(config),
  };
  vi.stubGlobal('fetch', (url: string) => {
    const answer = answers[new URL(url).pathname];
    return Promise.resolve(answer?.() ?? new Response(null, { status: 404 }));
  });
});
afterEach(() => vi.unstubAllGlobals());

async function failureOf(id = 'owner/name'): Promise<unknown> {
  try {
    await checkRemoteModel(defaultHub, id);
  } catch (error) {
    return error instanceof Failure ? error.data : error;
  }
  return null;
}

describe('checkRemoteModel', () => {
  it('finds what a model is, its commit, and the files of every dtype', async () => {
    config = {
      ...llamaConfig,
      'transformers.js_config': { use_external_data_format: { 'model.onnx': 1 } },
    };
    const model = await checkRemoteModel(defaultHub, 'owner/name');
    expect(model).toMatchObject({
      revision: commit,
      license: 'lfm1.0',
      kind: 'generator',
      contextLength: 512,
    });
    expect([...model.dtypes.keys()]).toEqual(['q4', 'q8', 'fp32']);
    const plan = planDownload(model, 'fp32');
    expect(plan.files.map(({ path }) => path)).toEqual([
      'config.json',
      'generation_config.json',
      'tokenizer.json',
      'tokenizer_config.json',
      'onnx/model.onnx',
      'onnx/model.onnx_data',
    ]);
    expect(planSize(plan)).toBe(60);
    expect(plan.files.map(({ sha256 }) => sha256 === null)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(plan.files.every(({ sha256, gitOid }) => (sha256 === null) !== (gitOid === null))).toBe(
      true,
    );
  });

  it('leaves out a dtype whose weights are not all there', async () => {
    config = {
      ...llamaConfig,
      'transformers.js_config': {
        use_external_data_format: { 'model.onnx': 2, 'model_q4.onnx': true },
      },
    };
    const { dtypes } = await checkRemoteModel(defaultHub, 'owner/name');
    expect([...dtypes.keys()]).toEqual(['q8']);
  });

  it('reads a listing of several pages, and follows no address of another hub', async () => {
    const rest = files.splice(4);
    const first = answers[`/api/models/owner/name/tree/${commit}`];
    answers['/second'] = () =>
      Response.json(
        rest.map((path) => ({ type: 'file', path, size: 1, oid: '', lfs })),
        {
          headers: { link: '<https://other.example/third>; rel="next"' },
        },
      );
    answers[`/api/models/owner/name/tree/${commit}`] = () => {
      const page = first?.() ?? new Response();
      return new Response(page.body, {
        headers: { link: `<${defaultHub}/second?cursor=2>; rel="next"` },
      });
    };
    const { dtypes } = await checkRemoteModel(defaultHub, 'owner/name');
    expect([...dtypes.keys()]).toEqual(['q4', 'q8', 'fp32']);
  });

  it('names what is missing', async () => {
    files = files.filter((path) => path !== 'tokenizer.json');
    expect(await failureOf()).toMatchObject({
      code: 'remote-model-incomplete',
      params: { file: 'tokenizer.json' },
    });
    files = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'model.safetensors'];
    expect(await failureOf()).toMatchObject({ params: { file: 'onnx/model.onnx' } });
    files = ['README.md'];
    expect(await failureOf()).toMatchObject({ params: { file: 'config.json' } });
  });

  it('refuses what cannot run here', async () => {
    config = { model_type: 'whisper' };
    expect(await failureOf()).toMatchObject({
      code: 'remote-model-unsupported',
      params: { architecture: 'whisper' },
    });
  });

  it.each([
    [401, 'hub-refused'],
    [403, 'hub-refused'],
    [404, 'remote-model-unknown'],
    [429, 'hub-busy'],
    [500, 'hub-busy'],
    [418, 'hub-bad-answer'],
  ])('understands a %s', async (status, code) => {
    answers['/api/models/owner/name'] = () => new Response(null, { status });
    expect(await failureOf()).toMatchObject({ code });
  });

  it.each(['owner', '../name', 'owner/name/more', 'owner/..', ''])(
    'asks nobody about %j',
    async (id) => {
      vi.stubGlobal('fetch', () => Promise.reject(new Error('asked')));
      expect(await failureOf(id)).toMatchObject({ code: 'remote-model-unknown' });
    },
  );

  it('does not believe a listing that is none', async () => {
    answers[`/api/models/owner/name/tree/${commit}`] = () => Response.json({ error: 'no' });
    expect(await failureOf()).toMatchObject({ code: 'hub-bad-answer' });
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await failureOf()).toMatchObject({
      code: 'hub-unreachable',
      params: { host: 'huggingface.co' },
    });
  });
});
