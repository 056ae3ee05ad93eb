// Fitting by maximum likelihood: which of a question's passages is right, and whether a passage answers.

/** The passages of one question: a row of features each, and which of them are right. */
export interface List {
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  /** How much it counts among the lists. */
  readonly weight: number;
}

const STEPS = 400;
const RATE = 0.1;

/**
 * Weights with which a softmax over the rows gives the right ones the most, by Adam (Kingma and Ba 2015) on the whole set, with
 * an L2 penalty. Deterministic. Lists without a right and a wrong row tell nothing and are left out.
 */
export function fitOrder(lists: readonly List[], penalty: number): number[] {
  const telling = lists.filter(({ right }) => right.includes(true) && right.includes(false));
  const total = sum(telling.map(({ weight }) => weight));
  const width = telling[0]?.rows[0]?.length ?? 0;
  return descend(width, (weights) => {
    const gradient = weights.map((weight) => 2 * penalty * weight);
    for (const { rows, right, weight } of telling) {
      const odds = rows.map((row) => dot(row, weights));
      const most = Math.max(...odds);
      const shares = odds.map((each) => Math.exp(each - most));
      const whole = sum(shares);
      const whereRight = sum(shares.filter((_, at) => right[at]));
      for (const [at, row] of rows.entries()) {
        const share = shares[at] ?? 0;
        const pull = share / whole - (right[at] ? share / whereRight : 0);
        for (let i = 0; i < width; i += 1)
          gradient[i] = (gradient[i] ?? 0) + (weight * pull * (row[i] ?? 0)) / total;
      }
    }
    return gradient;
  });
}

export interface Example {
  readonly row: readonly number[];
  readonly right: boolean;
}

/** Weights of a logistic regression, the bias first; features are standardised inside, so that the penalty is fair to all. */
export function fitProbability(examples: readonly Example[], penalty: number): number[] {
  const width = examples[0]?.row.length ?? 0;
  const columns = Array.from({ length: width }, (_, i) => examples.map(({ row }) => row[i] ?? 0));
  const means = columns.map((column) => sum(column) / column.length);
  const spreads = columns.map((column, i) => {
    const variance = sum(column.map((value) => (value - (means[i] ?? 0)) ** 2)) / column.length;
    return Math.sqrt(variance) || 1;
  });
  const standard = examples.map(({ row, right }) => ({
    row: [1, ...row.map((value, i) => (value - (means[i] ?? 0)) / (spreads[i] ?? 1))],
    right,
  }));
  const fitted = descend(width + 1, (weights) => {
    const gradient = weights.map((weight, i) => (i === 0 ? 0 : 2 * penalty * weight));
    for (const { row, right } of standard) {
      const error = 1 / (1 + Math.exp(-dot(row, weights))) - Number(right);
      for (let i = 0; i <= width; i += 1)
        gradient[i] = (gradient[i] ?? 0) + (error * (row[i] ?? 0)) / examples.length;
    }
    return gradient;
  });
  const [bias = 0, ...slopes] = fitted;
  const weights = slopes.map((slope, i) => slope / (spreads[i] ?? 1));
  return [bias - sum(weights.map((weight, i) => weight * (means[i] ?? 0))), ...weights];
}

export const dot = (row: readonly number[], weights: readonly number[]): number =>
  row.reduce((total, value, i) => total + value * (weights[i] ?? 0), 0);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Where the gradient leads from nothing, by Adam with its usual decays. */
function descend(width: number, gradientAt: (weights: readonly number[]) => number[]): number[] {
  const weights = new Array<number>(width).fill(0);
  const mean = new Array<number>(width).fill(0);
  const square = new Array<number>(width).fill(0);
  for (let step = 1; step <= STEPS; step += 1) {
    const gradient = gradientAt(weights);
    for (let i = 0; i < width; i += 1) {
      const slope = gradient[i] ?? 0;
      mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * slope;
      square[i] = 0.999 * (square[i] ?? 0) + 0.001 * slope * slope;
      const unbiased = (mean[i] ?? 0) / (1 - 0.9 ** step);
      const scale = Math.sqrt((square[i] ?? 0) / (1 - 0.999 ** step)) + 1e-8;
      weights[i] = (weights[i] ?? 0) - (RATE * unbiased) / scale;
    }
  }
  return weights;
}
