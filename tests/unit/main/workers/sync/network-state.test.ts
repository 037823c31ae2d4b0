import { expect, test } from 'vitest';
import { createNetworkState } from '../../../../../src/main/workers/sync/network-state.ts';

function watched() {
  const seen: string[] = [];
  const network = createNetworkState(() => seen.push(network.state()));
  return { network, seen };
}

test('the first request says whether there is a network', () => {
  const { network, seen } = watched();
  expect(network.state()).toBe('unknown');
  network.missed();
  network.reached();
  expect(seen).toEqual(['offline', 'online']);
});

test('one server that is away while others answer is not the network', () => {
  const { network } = watched();
  for (let round = 0; round < 10; round += 1) {
    network.reached();
    network.missed();
    network.missed();
    network.missed();
    expect(network.state()).toBe('online');
  }
});

test('requests that all find nobody mean offline, also right after an answer', () => {
  const { network } = watched();
  network.reached();
  for (let request = 0; request < 4; request += 1) network.missed();
  expect(network.state()).toBe('offline');
});

test('the window is believed when it says "offline", and only asked to try when it says "online"', () => {
  const { network } = watched();
  network.reached();
  expect(network.hint({ online: false })).toBe(false);
  expect(network.state()).toBe('offline');
  expect(network.hint({ online: true })).toBe(true);
  expect(network.state()).toBe('offline');
  network.reached();
  expect(network.state()).toBe('online');
});
