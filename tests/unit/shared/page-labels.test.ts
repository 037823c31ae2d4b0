import { expect, it } from 'vitest';
import { tellingLabels } from '#shared/page-labels.ts';

it.each([
  [['i', 'ii', '1'], 3, ['i', 'ii', '1']],
  [['', 'ii', ''], 3, ['', 'ii', '']],
  [['1', '2', '3'], 3, undefined],
  [['', '2', ''], 3, undefined],
  [['i', 'ii'], 3, undefined],
  [[], 0, undefined],
])('%j of %i pages tell %j', (labels, pages, told) => {
  expect(tellingLabels(labels, pages)).toEqual(told);
});
