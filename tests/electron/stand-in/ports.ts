import { EventEmitter } from 'node:events';
import { decodeClone, encodeClone } from './clone.ts';

/** The way to the other end of a port. */
export interface Wire {
  send(text: string): void;
  close(): void;
}

/** One end of a channel, in main. What comes before `start` waits. https://www.electronjs.org/docs/latest/api/message-port-main */
export class MessagePortMain extends EventEmitter {
  #wire: Wire | undefined;
  #waiting: string[] = [];
  #state: 'new' | 'started' | 'closed' = 'new';

  constructor(wire?: Wire) {
    super();
    this.#wire = wire;
  }

  start(): void {
    if (this.#state !== 'new') return;
    this.#state = 'started';
    for (const text of this.#waiting.splice(0)) this.receive(text);
  }

  postMessage(message: unknown): void {
    const text = encodeClone(message);
    if (this.#state !== 'closed') this.#wire?.send(text);
  }

  close(): void {
    if (this.#state === 'closed') return;
    this.#wire?.close();
    queueMicrotask(() => this.cut());
  }

  /** What the other end posted. */
  receive(text: string): void {
    if (this.#state === 'new') this.#waiting.push(text);
    else if (this.#state === 'started') this.emit('message', { data: decodeClone(text), ports: [] });
  }

  /** The other end is gone. */
  cut(): void {
    if (this.#state === 'closed') return;
    this.#state = 'closed';
    this.emit('close');
  }
}

export const ipcMain = new EventEmitter();
