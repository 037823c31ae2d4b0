/** A row of numbers that grows. */
export class NumberLog {
  values: Uint32Array<ArrayBuffer>;
  length = 0;

  constructor(capacity = 1024) {
    this.values = new Uint32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  /** A copy without the room to grow. */
  trimmed(): Uint32Array<ArrayBuffer> {
    return this.values.slice(0, this.length);
  }
}
