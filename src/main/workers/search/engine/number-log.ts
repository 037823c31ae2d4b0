/** A row of numbers that grows. */
export class NumberLog {
  values: Uint32Array<ArrayBuffer>;
  length = 0;

  constructor(capacity = 1024) {
    this.values = new Uint32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.values.length) this.reserve(1);
    this.values[this.length++] = value;
  }

  /** Makes room for so many more. */
  reserve(more: number): void {
    if (this.length + more <= this.values.length) return;
    const larger = new Uint32Array(Math.max(this.values.length * 2, this.length + more));
    larger.set(this.values);
    this.values = larger;
  }

  /** A copy without the room to grow. */
  trimmed(): Uint32Array<ArrayBuffer> {
    return this.values.slice(0, this.length);
  }
}
