import type { SessionView } from "../protocol";
import { duration } from "./format";
import { VOCABULARIES, type Vocabulary } from "./words";

interface HeaderProps {
  session: SessionView;
  /** Id of the seat that is shown; undefined for the class. */
  seat: string | undefined;
  open(seat: string | undefined): void;
  vocabulary: Vocabulary;
  setVocabulary(vocabulary: Vocabulary): void;
  paused: boolean;
  setPaused(paused: boolean): void;
  connected: boolean;
  /** How old what is shown is, milliseconds. */
  age: number;
}

export function PageHeader(props: HeaderProps) {
  const { session, seat, open, paused, setPaused } = props;
  const name = session.seats.find(({ id }) => id === seat);
  return (
    <header class="top">
      <div class="title">
        <p class="brand">loglab</p>
        <h1>{name ? `Seat ${name.seat}` : "The class"}</h1>
        {name && <span class="sub">{name.className}</span>}
      </div>
      <div class="controls">
        {session.scope === "class" && (
          <label>
            Show{" "}
            <select
              value={seat ?? ""}
              onChange={({ currentTarget }) =>
                open(currentTarget.value === "" ? undefined : currentTarget.value)
              }
            >
              <option value="">the class</option>
              {session.seats.map(({ id, seat: short, className }) => (
                <option key={id} value={id}>
                  {short} ({className})
                </option>
              ))}
            </select>
          </label>
        )}
        {seat !== undefined && <Words {...props} />}
        <button type="button" aria-pressed={paused} onClick={() => setPaused(!paused)}>
          {paused ? "Go on" : "Pause"}
        </button>
        {seat !== undefined && <State {...props} />}
        <a href="/_lab/guide/">Guide</a>
      </div>
    </header>
  );
}

function Words({ vocabulary, setVocabulary }: HeaderProps) {
  return (
    <fieldset class="words">
      <legend>Show as</legend>
      {Object.entries(VOCABULARIES).map(([id, { name }]) => (
        <label key={id}>
          <input
            type="radio"
            name="words"
            checked={vocabulary === id}
            onChange={() => setVocabulary(id as Vocabulary)}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}

function State({ connected, paused, age, session }: HeaderProps) {
  if (paused) return <span class="state warn">paused</span>;
  if (!connected) return <span class="state bad">not connected, trying again</span>;
  // A local cloud tells what changes as it happens; on AWS it is looked at again and again.
  if (session.target === "local") return <span class="state good">live</span>;
  return <span class="state warn">as of {duration(Math.max(0, age))} ago</span>;
}
