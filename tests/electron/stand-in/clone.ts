// Structured clone as text, for what crosses between this process and a page. Both functions are sent to pages as source too:
// they use nothing from around them.

/** @throws DataCloneError for what cannot be cloned, as `postMessage` does */
export function encodeClone(value: unknown): string {
  const seen = new Map<unknown, number>();
  const refuse = (what: unknown): never => {
    throw new DOMException(`${String(what)} could not be cloned.`, 'DataCloneError');
  };
  const textOf = (bytes: Uint8Array) => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 0x8000)
      text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return btoa(text);
  };
  const encode = (it: unknown): unknown => {
    if (it === null || typeof it === 'boolean' || typeof it === 'string') return it;
    if (it === undefined) return { is: 'undefined' };
    if (typeof it === 'number') return Number.isFinite(it) ? it : { is: 'number', of: String(it) };
    if (typeof it === 'bigint') return { is: 'bigint', of: String(it) };
    if (typeof it === 'function' || typeof it === 'symbol') return refuse(it);
    const known = seen.get(it);
    if (known !== undefined) return { is: 'seen', of: known };
    seen.set(it, seen.size);
    if (Array.isArray(it)) return { is: 'array', of: it.map(encode) };
    if (it instanceof Date) return { is: 'date', of: it.getTime() };
    if (it instanceof Map) return { is: 'map', of: [...it].map((pair) => pair.map(encode)) };
    if (it instanceof Set) return { is: 'set', of: [...it].map(encode) };
    if (it instanceof ArrayBuffer) return { is: 'buffer', of: textOf(new Uint8Array(it)) };
    if (ArrayBuffer.isView(it))
      return { is: 'bytes', of: textOf(new Uint8Array(it.buffer, it.byteOffset, it.byteLength)) };
    if (it instanceof Error) return { is: 'error', of: [it.name, it.message, it.stack] };
    if (!['Object', undefined].includes(Object(it).constructor?.name)) return refuse(it);
    return { is: 'object', of: Object.entries(Object(it)).map(([key, item]) => [key, encode(item)]) };
  };
  return JSON.stringify(encode(value));
}

/** The value that `encodeClone` made the text of. */
export function decodeClone(text: string): unknown {
  type Encoded = string | number | boolean | null | { is: string; of: never };
  const seen: unknown[] = [];
  const note = <Value>(it: Value): Value => {
    seen.push(it);
    return it;
  };
  const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const decode = (it: Encoded): unknown => {
    if (it === null || typeof it !== 'object') return it;
    const of: never = it.of;
    switch (it.is) {
      case 'undefined':
        return undefined;
      case 'number':
        return Number(of);
      case 'bigint':
        return BigInt(of);
      case 'seen':
        return seen[of];
      case 'date':
        return note(new Date(of));
      case 'buffer':
        return note(bytesOf(of).buffer);
      case 'bytes':
        return note(bytesOf(of));
      case 'error':
        return note(Object.assign(new Error(of[1]), { name: of[0], stack: of[2] }));
      case 'array': {
        const array: unknown[] = note([]);
        for (const item of of as Encoded[]) array.push(decode(item));
        return array;
      }
      case 'map': {
        const map = note(new Map());
        for (const [key, item] of of as [Encoded, Encoded][]) map.set(decode(key), decode(item));
        return map;
      }
      case 'set': {
        const set = note(new Set());
        for (const item of of as Encoded[]) set.add(decode(item));
        return set;
      }
      default: {
        const object: Record<string, unknown> = note({});
        for (const [key, item] of of as [string, Encoded][]) object[key] = decode(item);
        return object;
      }
    }
  };
  return decode(JSON.parse(text));
}
