import { useState } from "preact/hooks";
import type { PointView, QuestionView, StepView } from "../protocol";
import { ask } from "./api";
import { RichText } from "./rich-text";
import type { Asked } from "./use-answer";

interface StepsProps {
  seat: string;
  steps: Asked<readonly StepView[]>;
  /** Puts a statement into the query panel. */
  useQuery(sql: string): void;
}

/** The steps of the lab, beside what they are about: they turn green as soon as the thing is really there. */
export function Steps({ seat, steps, useQuery }: StepsProps) {
  const all = steps.value ?? [];
  const passed = all.filter(({ state }) => state === "passed").length;
  const current = all.find(({ state }) => state === "begun") ?? all.find(({ state }) => state === "open");
  return (
    <section class="card steps" aria-labelledby="steps">
      <h2 id="steps">
        Steps <span class="sub">{all.length > 0 && `${passed} of ${all.length} done`}</span>
      </h2>
      {steps.trouble !== undefined && <p class="bad">{steps.trouble}</p>}
      <ol>
        {all.map((step) => (
          <li key={step.id} class={step.state}>
            <details open={step === current}>
              <summary>
                <span class="mark" aria-hidden="true">
                  {step.state === "passed" ? "✓" : step.state === "skipped" ? "–" : step.id}
                </span>
                <span>
                  {step.title}
                  <span class="unseen">, {STATES[step.state]}</span>
                </span>
                <span class="sub">{step.minutes} min</span>
              </summary>
              <StepBody seat={seat} step={step} steps={steps} useQuery={useQuery} />
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}

const STATES: Readonly<Record<StepView["state"], string>> = {
  open: "not begun",
  begun: "under way",
  passed: "done",
  skipped: "left out",
};

function StepBody({ seat, step, steps, useQuery }: StepsProps & { step: StepView }) {
  const { id, query } = step;
  return (
    <div class="step-body">
      <RichText text={step.goal} />
      {step.instruction.length > 0 && (
        <div class="instruction">
          {step.instruction.map((text, index) => (
            <RichText key={index} text={text} />
          ))}
        </div>
      )}
      {step.points.length > 0 && <Points points={step.points} />}
      {step.begun !== undefined && step.questions.length > 0 && (
        <Questions key={step.begun} seat={seat} step={step} steps={steps} />
      )}
      <p class="row">
        {step.begun === undefined ? (
          <button
            type="button"
            class="main"
            disabled={steps.busy}
            onClick={() => void steps.ask(() => ask(seat, "begin", { step: id }))}
          >
            Begin
          </button>
        ) : (
          <button
            type="button"
            disabled={steps.busy}
            onClick={() => void steps.ask(() => ask(seat, "check", { step: id }))}
          >
            Check now
          </button>
        )}
        {query !== undefined && (
          <button type="button" onClick={() => useQuery(query)}>
            Use its query
          </button>
        )}
        <a href={`/_lab/guide/${step.guide}`}>
          Guide<span class="unseen"> to {step.title}</span>
        </a>
      </p>
    </div>
  );
}

function Points({ points }: { points: readonly PointView[] }) {
  return (
    <ul class="points">
      {points.map(({ what, met, told, hint }) => (
        <li key={what} class={met ? "met" : "unmet"}>
          <span class="mark" aria-hidden="true">
            {met ? "✓" : "✗"}
          </span>
          <div>
            <span class="unseen">{met ? "Met: " : "Not met: "}</span>
            <RichText text={what} />
            <span class="sub">{told}</span>
            {!met && hint !== undefined && <RichText text={hint} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Questions({ seat, step, steps }: Omit<StepsProps, "useQuery"> & { step: StepView }) {
  const [values, setValues] = useState<Record<string, string>>({});
  const given = Object.entries(values).filter(([, value]) => value.trim() !== "");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const answers = Object.fromEntries(given);
        void steps.ask(() => ask(seat, "answer", { step: step.id, answers }));
      }}
    >
      {step.questions.map((question) => (
        <Question
          key={question.key}
          question={question}
          value={values[question.key] ?? question.answer ?? ""}
          change={(value) => setValues({ ...values, [question.key]: value })}
        />
      ))}
      <button type="submit" disabled={steps.busy || given.length === 0}>
        Answer
      </button>
    </form>
  );
}

interface QuestionProps {
  question: QuestionView;
  value: string;
  change(value: string): void;
}

function Question({ question: { prompt, kind, options }, value, change }: QuestionProps) {
  if (kind === "choice") {
    return (
      <label class="field">
        <RichText text={prompt} />
        <select value={value} onChange={({ currentTarget }) => change(currentTarget.value)}>
          <option value="">choose</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      </label>
    );
  }
  return (
    <label class="field">
      <RichText text={prompt} />
      <input
        type="text"
        inputMode={kind === "number" ? "decimal" : "text"}
        value={value}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
    </label>
  );
}
