import { expect, test } from 'vitest';
import { decodeEntities } from '../../../../src/renderer/ui/decode-entities.ts';

test.each([
  ['AT&amp;T &lt;b&gt;', 'AT&T <b>'],
  ['&#8212; &#x1F44D;', '— 👍'],
  ['&amp;lt;', '&lt;'],
  ['a & b; &nosuch; &#0; &#x110000;', 'a & b; &nosuch; &#0; &#x110000;'],
])('%s', (text, decoded) => expect(decodeEntities(text)).toBe(decoded));
