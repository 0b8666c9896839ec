/** What the stacks run on, by the names of the table of ends of life. */
export const PROGRAMS = {
  /** Of every function. */
  lambdaRuntime: "nodejs24.x",
  /** Of the generators, from Amazon Linux's packages. */
  hostPackage: "nodejs24",
  instanceType: "t4g.micro",
} as const;
