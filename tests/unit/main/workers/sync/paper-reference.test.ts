import { describe, expect, it } from 'vitest';
import { parsePaperReference } from '../../../../../src/main/workers/sync/paper-reference.ts';

describe('a paper named by', () => {
  it.each([
    ['2401.01234', '2401.01234', undefined],
    [' 2401.01234v2 ', '2401.01234', 2],
    ['arXiv:2401.01234', '2401.01234', undefined],
    ['arxiv: 2401.01234v3', '2401.01234', 3],
    ['math/0601001', 'math/0601001', undefined],
    ['arXiv:math.AG/0601001v1', 'math/0601001', 1],
    ['https://arxiv.org/abs/2401.01234', '2401.01234', undefined],
    ['http://www.arxiv.org/abs/2401.01234v2#comments', '2401.01234', 2],
    ['https://arxiv.org/pdf/2401.01234', '2401.01234', undefined],
    ['https://arxiv.org/pdf/2401.01234v2.pdf?download=1', '2401.01234', 2],
    ['https://arxiv.org/html/2401.01234v1/', '2401.01234', 1],
    ['https://export.arxiv.org/abs/math/0601001', 'math/0601001', undefined],
    ['arxiv.org/abs/2401.01234', '2401.01234', undefined],
    ['<https://arxiv.org/abs/2401.01234>', '2401.01234', undefined],
    ['10.48550/arXiv.2401.01234', '2401.01234', undefined],
    ['doi:10.48550/ARXIV.2401.01234', '2401.01234', undefined],
    ['https://doi.org/10.48550/arXiv.2401.01234', '2401.01234', undefined],
    ['https://dx.doi.org/10.48550%2FarXiv.2401.01234', '2401.01234', undefined],
    ['https://huggingface.co/papers/2401.01234', '2401.01234', undefined],
    ['https://hf.co/papers/2401.01234#community', '2401.01234', undefined],
    ['huggingface.co/papers/2401.01234.md', '2401.01234', undefined],
    ['https://www.alphaxiv.org/abs/2401.01234v4', '2401.01234', 4],
  ])('%s', (text, arxivId, version) => {
    expect(parsePaperReference(text)).toEqual({ arxivId, ...(version && { version }) });
  });
});

describe('refused with a reason:', () => {
  it.each(['10.1145/3292500.3330701', 'https://doi.org/10.1038/s41586-021-03819-2', 'doi:10.1000/182'])(
    'a DOI that is not arXiv’s, %s',
    (text) => {
      expect(parsePaperReference(text)).toEqual({ why: 'only DOIs of arXiv papers can be looked up' });
    },
  );

  it.each([
    '',
    'attention is all you need',
    '2401.1',
    '9999.99999',
    'https://arxiv.org/',
    'https://arxiv.org/list/cs.CL/recent',
    'https://arxiv.org.evil.example/abs/2401.01234',
    'https://example.org/papers/2401.01234',
    'https://huggingface.co/papers/2401.01234/extra',
    'https://huggingface.co/google/gemma',
    'file:///etc/passwd',
    'https://arxiv.org/abs/%E0%A4%A',
  ])('%s', (text) => {
    expect(parsePaperReference(text)).toEqual({ why: expect.stringContaining('this is no arXiv id') });
  });
});
