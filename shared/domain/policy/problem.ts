/** What is wrong with a policy, and where, such as `criteria[2].cues[0]`. */
export interface PolicyProblem {
  readonly path: string;
  readonly message: string;
}
