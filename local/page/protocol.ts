/**
 * What the page and its server say to each other, as JSON. Times are milliseconds since 1970, sizes are bytes.
 * The page takes these types; it shares no code with the server.
 */
import type { BatchView, FlowView, FlushView, ObjectView } from "./flow/flow-view";

export type * from "./flow/flow-view";

/** A seat as the page names it. */
export interface SeatName {
  /** `<class>/<seat>` */
  id: string;
  className: string;
  seat: string;
}

/** Who looks at the page, and at what. */
export interface SessionView {
  /** `class`: every seat, and the class view; `seat`: one seat, whose link was followed. */
  scope: "class" | "seat";
  target: "aws" | "local";
  seats: readonly (SeatName & SeatPlaces)[];
}

/** Names of what a seat is made of, for whoever wants to look with other tools. */
export interface SeatPlaces {
  stack: string;
  region: string;
  stream: string;
  bucket: string;
}

/** A demand of a step, and whether it is met. */
export interface PointView {
  what: string;
  met: boolean;
  told: string;
  hint?: string;
}

export interface QuestionView {
  key: string;
  prompt: string;
  kind: "number" | "text" | "choice";
  options: readonly { value: string; text: string }[];
  answer?: string;
}

/** A step of the lab at one seat. */
export interface StepView {
  id: string;
  title: string;
  goal: string;
  minutes: number;
  core: boolean;
  state: "open" | "begun" | "passed" | "skipped";
  /** When it was begun, and passed. */
  begun?: number;
  passed?: number;
  /** Lines of the instruction once it is begun. */
  instruction: readonly string[];
  questions: readonly QuestionView[];
  points: readonly PointView[];
  /** Page of the guide. */
  guide: string;
  /** An SQL statement that helps with the step. */
  query?: string;
}

/** A guess at what a switch does. */
export interface GuessView {
  id: string;
  text: string;
}

/** Something that can be made to happen: predict, run, compare, and it undoes itself. */
export interface SwitchView {
  id: string;
  title: string;
  /** What it does, and what it leaves alone. */
  what: string;
  question: string;
  guesses: readonly GuessView[];
  /** Values to choose from, where there are several. */
  choices: readonly GuessView[];
  /** How long it stays on. */
  seconds: number;
  /** Why it cannot be used here. */
  unavailable?: string;
  run?: RunView;
}

/** A switch that was flipped. */
export interface RunView {
  at: number;
  state: "running" | "done" | "failed";
  guess: string;
  choice?: string;
  /** When it undoes itself. */
  until: number;
  undone: boolean;
  /** What was seen, once there is something to compare with. */
  outcome?: { guess: string; told: string };
  /** Why it could not be flipped or undone. */
  trouble?: string;
}

/** A line of an object, and where it came by. */
export interface TraceView {
  key: string;
  /** From 1. */
  line: number;
  text: string;
  /** What the line says of itself: `web1.123`. */
  name?: string;
  made?: number;
  /** `exact` is false where records that failed, or a run that took a part of a batch, leave a batch more or less possible. */
  accepted?: { at: number; exact: boolean; batch: BatchView };
  transformed?: number;
  delivered?: number;
  flush?: FlushView;
}

export interface QueryView {
  columns: readonly string[];
  rows: readonly (readonly (string | number | boolean | null)[])[];
  /** Whether there are more rows than shown. */
  cut: boolean;
  milliseconds: number;
  /** What the table `logs` was made of. */
  objects: number;
  bytes: number;
  /** Whether the bucket holds more than was read. */
  partial: boolean;
}

/** A seat in the instructor's table. */
export interface ClassRow extends SeatName {
  /** Status of its stack. */
  status: string;
  /** By the order of the steps: passed, begun, skipped or open. */
  steps: readonly StepView["state"][];
  /** Minutes since the step at hand was begun. */
  stuck?: number;
  /** Step at hand. */
  current?: string;
  sent: number;
  delivered: number;
  failed: number;
}

/** What a class costs, USD: estimates by what was deployed, what ran and what flowed. */
export interface CostView {
  /** Since it was deployed. */
  soFar: number;
  /** An hour, as it stands. */
  hourly: number;
  /** When the last session ends that runs, and what the class will have cost by then; absent where none runs. */
  session?: { ends: number; total: number };
  /** Each seat's own part so far, by its id. */
  seats: Readonly<Record<string, number>>;
  /** What kind of figures these are. */
  told: string;
}

/** Something that stands although no seat needs it. */
export interface LeftoverView {
  /** What it is, such as `log group`, and its name, id or ARN. */
  kind: string;
  id: string;
  /** Seat that it was of; `shared`, or empty when that cannot be told. */
  seat: string;
  /** USD an hour; absent where no price is known. */
  hourly?: number;
  detail?: string;
}

export interface LeftoversView {
  /** When it was looked for; absent before the first look is over. */
  at?: number;
  found: readonly LeftoverView[];
  /** What could not be looked for, and why. */
  unproven: readonly string[];
}

export interface ClassView {
  steps: readonly { id: string; title: string; minutes: number }[];
  rows: readonly ClassRow[];
  /** Undefined before it has been reckoned, or why it cannot be. */
  cost: CostView | { trouble: string } | undefined;
  leftovers: LeftoversView;
}

/** What the page asks for of one seat, and gets. */
export type SeatCalls = {
  objects: { input: object; output: { objects: readonly ObjectView[]; more: boolean } };
  lines: { input: { key: string }; output: { lines: readonly string[]; more: boolean } };
  trace: { input: { key: string; line: number }; output: TraceView };
  steps: { input: object; output: readonly StepView[] };
  begin: { input: { step: string }; output: readonly StepView[] };
  check: { input: { step: string }; output: readonly StepView[] };
  answer: { input: { step: string; answers: Record<string, string> }; output: readonly StepView[] };
  switches: { input: object; output: readonly SwitchView[] };
  flip: { input: { switch: string; guess: string; choice?: string }; output: readonly SwitchView[] };
  undo: { input: { switch: string }; output: readonly SwitchView[] };
  query: { input: { sql: string }; output: QueryView };
};

/** What only the class's own link gets. */
export type ClassCalls = {
  class: { input: object; output: ClassView };
  links: { input: object; output: readonly { seat: string; link: string }[] };
};

/** Events of `/_lab/events`, by name. */
export interface LiveEvents {
  /** The flow through the seat: all sections at first, then those that changed. `at` is the server's clock. */
  flow: { at: number; seen: number; patch: Partial<FlowView> };
  /** Steps or switches of the seat are different now: ask for them. */
  changed: { what: "steps" | "switches" };
  /** Seats came or went. */
  seats: Record<string, never>;
}

/** A refusal or a failure, with the status of the response. */
export interface Problem {
  message: string;
}
