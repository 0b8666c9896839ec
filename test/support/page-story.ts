import type { PageLab } from "./page-lab";

const REGION = "us-east-1";
const MEBIBYTE = 1024 * 1024;

/** The same flow each time: ten batches, two flushes for the interval, one for the size, some lines that failed. */
export function story(lab: PageLab): void {
  const { events, clock } = lab;
  const stream = "Lab-demo-s01-Stream";
  const bucket = "lab-demo-s01-bucket";
  const now = clock.now();
  const to = { stream, region: REGION };
  events.emit("instance", { region: REGION, instance: "i-0s01", state: "running" });
  for (let n = 0; n < 10; n++) {
    const arrival = now - (10 - n) * 800;
    events.emit("recordsAccepted", {
      ...to,
      arrival,
      records: 1 + (n % 3),
      bytes: 9_000 + n * 700,
      lines: 100,
    });
  }
  const flush = (n: number, buffer: string, reason: string, lines: number, ago: number): void => {
    const prefix =
      buffer === "error" ? "errors/processing-failed/2026/01/15/" : "logs/year=2026/month=01/day=15/hour=12/";
    const key = `${prefix}${stream}-2-2026-01-15-11-59-${40 + n}-0000000${n}-aaaa-4bbb-8ccc-00000000000${n}${buffer === "error" ? "" : ".gz"}`;
    events.emit("objectCreated", { bucket, key, size: lines * 61 });
    events.emit("bufferFlushed", {
      ...{ ...to, buffer, bucket, key, reason, records: lines, bytes: lines * 240, lines },
      ...{ oldest: now - ago, milliseconds: 12 },
      parts: [{ oldest: now - 8_000, processed: now - ago / 2, records: lines, lines }],
    });
  };
  events.emit("recordsTransformed", { ...to, ok: 19, dropped: 0, failed: 1, attempts: 1, milliseconds: 84 });
  flush(1, "delivery", "interval", 400, 22_000);
  flush(2, "delivery", "size", 300, 6_000);
  flush(3, "error", "interval", 12, 9_000);
  const hints = { hintBytes: MEBIBYTE, hintMilliseconds: 10_000 };
  events.emit("bufferChanged", {
    ...{ ...to, buffer: "processing", records: 4, bytes: 262_144, lines: 188, since: now - 3_000 },
    ...hints,
  });
  events.emit("bufferChanged", {
    ...{ ...to, buffer: "delivery", records: 100, bytes: 734_003, lines: 100, since: now - 5_500 },
    ...hints,
  });
  tellSteps(lab);
  tellSwitches(lab);
  tellClass(lab);
}

function tellSteps({ steps, clock }: PageLab): void {
  const common = { goal: "See what a seat is made of.", minutes: 5, core: true, guide: "own-seat" };
  const nothing = { instruction: [], questions: [], points: [] };
  steps.push(
    {
      ...common,
      ...nothing,
      id: "1",
      title: "Your own seat",
      state: "passed",
      begun: 1,
      passed: clock.now(),
    },
    {
      ...{ ...common, id: "2", title: "Put a record", state: "begun", begun: clock.now() },
      instruction: [
        "Put **one** record with your nonce:\n\n```\naws firehose put-record …\n```\n\nThen wait.",
      ],
      questions: [
        { key: "seconds", prompt: "How many seconds will it take?", kind: "number", options: [] },
        {
          ...{ key: "hint", prompt: "Which hint decides?", kind: "choice" },
          options: [
            { value: "size", text: "the size" },
            { value: "interval", text: "the interval" },
          ],
        },
      ],
      points: [
        {
          what: "The record is in the bucket.",
          met: false,
          told: "no object has it",
          hint: "Both buffers first.",
        },
        { what: "It ends with a line feed.", met: true, told: "it does" },
      ],
      query: "SELECT count(*) AS lines FROM logs",
    },
    { ...common, ...nothing, id: "3", title: "Lines of JSON", state: "open" },
  );
}

function tellSwitches({ switches }: PageLab): void {
  const guesses = [
    { id: "size", text: "the size limit flushes first" },
    { id: "interval", text: "the interval flushes first" },
  ];
  const common = { question: "what will flush the buffer next?", guesses, choices: [], seconds: 60 };
  switches.push(
    { ...common, id: "burst", title: "A burst", what: "Puts 2 MiB of lines at once.", seconds: 0 },
    {
      ...{ ...common, id: "hints", title: "Buffer hints", what: "Sets other hints for a while." },
      choices: [
        { id: "1/60", text: "1 MiB or 60 s" },
        { id: "5/300", text: "5 MiB or 300 s" },
      ],
    },
    {
      ...{ ...common, id: "duplicate", title: "Duplicate", what: "S3's acknowledgement is lost once." },
      run: {
        ...{ at: 1, state: "done", guess: "size", until: 1, undone: true },
        outcome: { guess: "interval", told: "The object of 12:00:01 was flushed by its interval." },
      },
    },
    {
      ...common,
      id: "throttle",
      title: "Throttle",
      what: "Refuses most records.",
      unavailable: "Only on the local cloud.",
    },
  );
}

function tellClass(lab: PageLab): void {
  lab.rows = lab.seats.map(({ id, className, seat }, index) => ({
    ...{ id, className, seat, status: "CREATE_COMPLETE", sent: 1000 + index, delivered: 900, failed: index },
    steps: Array.from({ length: 13 }, (_, step) =>
      step < 2 + (index % 5) ? "passed" : step === 2 + (index % 5) ? "begun" : "open",
    ),
    ...(index % 7 === 1 && { stuck: 21, current: "4" }),
  }));
  const now = lab.clock.now();
  lab.cost = {
    ...{ soFar: 1.234, hourly: 0.42, session: { ends: now + 5_400_000, total: 1.864 } },
    seats: Object.fromEntries(lab.seats.map(({ id }, index) => [id, 0.01 * (index + 1)])),
    told: "What the same would cost on AWS at list prices; here it costs nothing.",
  };
  lab.leftovers = {
    at: now - 30_000,
    found: [
      { kind: "bucket", id: "lab-demo-s77-bucket", seat: "s77", hourly: 0 },
      { kind: "instance", id: "i-0s77", seat: "s77", hourly: 0.0042 },
      { kind: "stack", id: "Lab-demo-s77", seat: "s77", hourly: 0, detail: "DELETE_FAILED" },
    ],
    unproven: ["secret: AccessDeniedException: you may not list them"],
  };
}
