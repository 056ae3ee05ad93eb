// What is used of the runtime. Declared here, since it is an optional dependency: the sources must compile without it.
declare module 'onnxruntime-node' {
  export class Tensor {
    constructor(type: 'int64', data: BigInt64Array, dims: readonly number[]);
    readonly data: Iterable<unknown>;
  }
  export const InferenceSession: {
    create(model: Uint8Array, options: unknown): Promise<Session>;
  };
  export interface Session {
    run(inputs: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>;
  }
}
