/**
 * What the page and its server say to each other, as JSON. Times are milliseconds since 1970, sizes are bytes.
 * The page takes these types; it shares no code with the server.
 */

/** A buffer of a stream, as its last event tells it. */
export interface BufferView {
  /** `processing` waits for the transform, `delivery` and `error` for the bucket. */
  buffer: string;
  records: number;
  lines: number;
  bytes: number;
  /** From when its interval counts; absent while it is empty. */
  since?: number;
  hintBytes: number;
  hintMilliseconds: number;
}

/** Records that one request brought. */
export interface BatchView {
  at: number;
  arrival: number;
  records: number;
  lines: number;
  bytes: number;
}

/** What processing made at once of an object's records. */
export interface PartView {
  oldest: number;
  processed: number;
  records: number;
  lines: number;
}

/** A buffer that became an object, and why. */
export interface FlushView {
  at: number;
  buffer: string;
  key: string;
  /** `size` or `interval`. */
  reason: string;
  records: number;
  lines: number;
  bytes: number;
  oldest: number;
  milliseconds: number;
  parts: readonly PartView[];
}

/** One run of the transform function. */
export interface TransformView {
  at: number;
  ok: number;
  dropped: number;
  failed: number;
  attempts: number;
  milliseconds: number;
}

export interface ObjectView {
  key: string;
  /** Absent where only the flush has been seen. */
  size?: number;
  at: number;
  /** Lines in it, where the flush that made it has been seen. */
  lines?: number;
}

/** Something that went wrong on the way, in the words of whoever noticed. */
export interface TroubleView {
  at: number;
  kind: "delayed" | "throttled" | "broken" | "expired" | "unread";
  text: string;
}

export interface FaultView {
  id: string;
  kind: string;
  until: number;
}

export interface InstanceView {
  id: string;
  state: string;
}

/** Sums since the page's server began to count. */
export interface TotalsView {
  /** When it began. */
  since: number;
  batches: number;
  records: number;
  bytes: number;
  /** Lines that the stream acknowledged. */
  sent: number;
  delivered: number;
  failed: number;
  /** Records that the transform dropped on purpose. */
  dropped: number;
  /** Records that were refused, to be sent again. */
  throttled: number;
  objects: number;
  /** Objects that are in the bucket although no flush made them: a delivery that was done again. */
  twice: number;
}

/** Everything about the flow through one seat; each section is replaced as a whole. */
export interface FlowView {
  totals: TotalsView;
  buffers: readonly BufferView[];
  batches: readonly BatchView[];
  flushes: readonly FlushView[];
  transforms: readonly TransformView[];
  objects: readonly ObjectView[];
  troubles: readonly TroubleView[];
  faults: readonly FaultView[];
  instances: readonly InstanceView[];
}

export type Section = keyof FlowView;

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
  /** `exact` is false where failed records of the same run make it a matter of one batch more or less. */
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

export interface ClassView {
  steps: readonly { id: string; title: string; minutes: number }[];
  rows: readonly ClassRow[];
  cost: { hourly: number; told: string };
  /** What stands although no seat of the class needs it. */
  leftovers: readonly string[];
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
