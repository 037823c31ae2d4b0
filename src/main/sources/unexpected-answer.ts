/** Thrown for an answer of a server that is not what it should be; the message is a sentence that says what it is instead. */
export class UnexpectedAnswer extends Error {
  override name = 'UnexpectedAnswer';
}
