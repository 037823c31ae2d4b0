import { withoutTurns } from '#shared/text/direction.ts';

/** Text from outside, in a direction of its own: what stands beside it stays where it is. */
export const Foreign = ({ children }: { children: string }) => <bdi>{withoutTurns(children)}</bdi>;
