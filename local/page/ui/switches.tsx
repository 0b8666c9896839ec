import { useState } from "preact/hooks";
import type { RunView, SwitchView } from "../protocol";
import { ask } from "./api";
import { duration } from "./format";
import type { Asked } from "./use-answer";

interface SwitchesProps {
  seat: string;
  switches: Asked<readonly SwitchView[]>;
  now: number;
}

/** Things that can be made to happen: say first what will come of it, run it, compare. Each undoes itself. */
export function Switches({ seat, switches, now }: SwitchesProps) {
  const all = switches.value ?? [];
  return (
    <section class="card" aria-labelledby="switches">
      <h2 id="switches">Switches: predict, run, compare</h2>
      {switches.trouble !== undefined && <p class="bad">{switches.trouble}</p>}
      <ul class="switches">
        {all.map((one) => (
          <li key={one.id} class={one.run?.state ?? ""}>
            <details>
              <summary>
                <span>{one.title}</span>
                <Status run={one.run} now={now} />
              </summary>
              <p>{one.what}</p>
              {one.unavailable === undefined ? (
                <Form seat={seat} one={one} switches={switches} />
              ) : (
                <p class="quiet">{one.unavailable}</p>
              )}
              {one.run && <Outcome one={one} run={one.run} seat={seat} switches={switches} />}
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Status({ run, now }: { run: RunView | undefined; now: number }) {
  if (!run) return null;
  if (run.state === "failed") return <span class="state bad">failed</span>;
  if (!run.undone)
    return (
      <span class="state warn">
        on, {duration(Math.max(0, Math.ceil((run.until - now) / 1000) * 1000))} left
      </span>
    );
  return <span class="state">{run.outcome ? "compared" : "watching"}</span>;
}

interface FormProps {
  seat: string;
  one: SwitchView;
  switches: SwitchesProps["switches"];
}

function Form({ seat, one, switches }: FormProps) {
  const [guess, setGuess] = useState<string>();
  const [choice, setChoice] = useState(one.choices[0]?.id);
  const running = one.run?.undone === false;
  const flip = (): void => {
    if (guess === undefined) return;
    const input = { switch: one.id, guess, ...(choice !== undefined && { choice }) };
    void switches.ask(() => ask(seat, "flip", input));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        flip();
      }}
    >
      {one.choices.length > 0 && (
        <fieldset>
          <legend>Which</legend>
          {one.choices.map(({ id, text }) => (
            <label key={id}>
              <input
                type="radio"
                name={`${one.id}-choice`}
                checked={choice === id}
                onChange={() => setChoice(id)}
              />
              {text}
            </label>
          ))}
        </fieldset>
      )}
      <fieldset>
        <legend>Predict: {one.question}</legend>
        {one.guesses.map(({ id, text }) => (
          <label key={id}>
            <input
              type="radio"
              name={`${one.id}-guess`}
              checked={guess === id}
              onChange={() => setGuess(id)}
            />
            {text}
          </label>
        ))}
      </fieldset>
      <button type="submit" class="main" disabled={guess === undefined || running || switches.busy}>
        Run it{one.seconds > 0 && ` for ${duration(one.seconds * 1000)}`}
      </button>
    </form>
  );
}

function Outcome({ one, run, seat, switches }: FormProps & { run: RunView }) {
  const text = (id: string): string => one.guesses.find((guess) => guess.id === id)?.text ?? id;
  const right = run.outcome?.guess === run.guess;
  return (
    <div class="outcome">
      <p>
        You said: <b>{text(run.guess)}</b>
      </p>
      {run.outcome ? (
        <>
          <p>
            Seen: <b class={right ? "good" : "warn"}>{text(run.outcome.guess)}</b>
            {right ? " – as you said." : " – not as you said. Why?"}
          </p>
          <p class="sub">{run.outcome.told}</p>
        </>
      ) : (
        run.state === "running" && <p class="sub">Watching what comes of it.</p>
      )}
      {run.trouble !== undefined && <p class="bad">{run.trouble}</p>}
      {!run.undone && (
        <button
          type="button"
          disabled={switches.busy}
          onClick={() => void switches.ask(() => ask(seat, "undo", { switch: one.id }))}
        >
          Undo now
        </button>
      )}
    </div>
  );
}
