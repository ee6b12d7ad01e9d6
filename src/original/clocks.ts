import type { PathStep } from "./received";

/** A step whose clock does not agree with the others': said, and never measured against. */
export interface ClockDisagreement {
  readonly step: number;
  /** The step that it disagrees with where nobody can tell which of both is wrong; null where the others tell. */
  readonly other: number | null;
  /** Seconds that the clock is ahead (positive) or behind (negative) of the nearest step that agrees. */
  readonly seconds: number;
}

/** Seconds from which on clocks are worth a word; servers are off by less every day. */
const NOTABLE = 5;

export interface Clocks {
  /** Indexes of the steps that every longest run of times that never go back has: these are measured against. */
  readonly agreeing: readonly number[];
  /** Steps of which one or another belongs to such a run, so that nobody can tell which clock is wrong. */
  readonly tied: readonly (readonly number[])[];
}

/** Seconds between two clocks that bear each other out: of runs of one length the one with more such pairs is likelier. */
const NEAR = 300;

/** What a step of a run counts against a pair that is near; no path has as many pairs. */
const STEP = 1000;

/**
 * The steps outside of the longest run have a clock that disagrees, ahead or behind: measuring against one of them would put its
 * error into a delay.
 */
export function compareClocks(steps: readonly PathStep[]): Clocks {
  const timed = steps.flatMap((step, index) =>
    step.at === null ? [] : [{ index, time: step.at.getTime() / 1000 }],
  );
  const times = timed.map(({ time }) => time);
  const until = runScores(times);
  // The same from the other end, where times must not go forth.
  const from = runScores(times.map((time) => -time).reverse()).reverse();
  const best = Math.max(0, ...until);
  const places: { index: number; time: number }[][] = [];
  timed.forEach((step, i) => {
    const score = until[i] ?? 0;
    if (score + (from[i] ?? 0) - STEP === best)
      (places[Math.floor(score / STEP)] ??= []).push(step);
  });
  const agreeing: number[] = [];
  const tied: number[][] = [];
  places.forEach((place) => {
    const spread = place.map(({ time }) => time);
    if (Math.max(...spread) - Math.min(...spread) < NOTABLE)
      agreeing.push(...place.slice(-1).map(({ index }) => index));
    else tied.push(place.map(({ index }) => index));
  });
  return { agreeing, tied };
}

/** For each time the score of the best run that ends with it and never goes back. */
function runScores(times: readonly number[]): number[] {
  const scores: number[] = [];
  times.forEach((time, i) => {
    let best = 0;
    for (let j = 0; j < i; j++) {
      const gap = time - (times[j] ?? 0);
      if (gap >= 0) best = Math.max(best, (scores[j] ?? 0) + (gap <= NEAR ? 1 : 0));
    }
    scores.push(best + STEP);
  });
  return scores;
}

/** What is said of the clocks; a difference of a few seconds is not. */
export function disagreements(
  steps: readonly PathStep[],
  { agreeing, tied }: Clocks,
): ClockDisagreement[] {
  const known = new Set([...agreeing, ...tied.flat()]);
  const outside = steps.flatMap((step, index) => {
    if (step.at === null || known.has(index)) return [];
    const before = steps[agreeing.filter((other) => other < index).pop() ?? -1]?.at;
    const after = steps[agreeing.find((other) => other > index) ?? -1]?.at;
    const ahead = after ? secondsBetween(after, step.at) : 0;
    const behind = before ? secondsBetween(before, step.at) : 0;
    return [{ step: index, other: null, seconds: ahead > 0 ? ahead : behind }];
  });
  const unclear = tied.map((place) => {
    const [first = 0, last = 0] = [place[0], place[place.length - 1]];
    const [one, other] = [steps[first]?.at, steps[last]?.at];
    return { step: first, other: last, seconds: one && other ? secondsBetween(other, one) : 0 };
  });
  return [...outside, ...unclear].filter(({ seconds }) => Math.abs(seconds) >= NOTABLE);
}

/** Whole seconds, negative where the second time is the earlier one. */
export const secondsBetween = (from: Date, to: Date) =>
  Math.round((to.getTime() - from.getTime()) / 1000);
