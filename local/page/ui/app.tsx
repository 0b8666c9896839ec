import { useEffect, useRef, useState } from "preact/hooks";
import type { SessionView } from "../protocol";
import { Announcer } from "./announcer";
import { openSession } from "./api";
import { ClassPage } from "./class-page";
import { History } from "./history";
import { EMPTY, LiveSeat, type Shown } from "./live-seat";
import { PageHeader } from "./page-header";
import { SeatPage } from "./seat-page";
import { useAnswer } from "./use-answer";
import { useNow } from "./use-now";
import { VOCABULARIES, type Vocabulary } from "./words";

/** How soon it is asked again whether something is deployed. */
const ROUND_MS = 3_000;
const NOTHING: Shown = { flow: EMPTY, connected: false, ahead: 0, seen: 0, settled: true };

/** The page: who looks, at what, in whose words. */
export function App() {
  const session = useAnswer<SessionView>();
  useEffect(() => {
    const look = (): void => void session.ask(openSession);
    look();
    const timer = setInterval(look, ROUND_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <>
      <a class="skip" href="#content">
        Skip to the page's content
      </a>
      {session.value === undefined || session.value.seats.length === 0 ? (
        <Waiting trouble={session.trouble} answered={session.value !== undefined} />
      ) : (
        <Opened session={session.value} />
      )}
      <Announcer />
    </>
  );
}

function Waiting({ trouble, answered }: { trouble: string | undefined; answered: boolean }) {
  return (
    <main id="content" class="waiting" tabIndex={-1}>
      <h1>loglab</h1>
      {trouble !== undefined && <p class="bad">{trouble}</p>}
      {answered && (
        <>
          <p>
            The local cloud is ready, and no seat is deployed in it yet. Deploy a class, and it appears here
            by itself:
          </p>
          <pre tabIndex={0}>
            <code>npx cdk deploy --all</code>
          </pre>
          <p>
            <a href="/_lab/guide/">The guide</a> leads through the lab, step by step.
          </p>
        </>
      )}
    </main>
  );
}

function Opened({ session }: { session: SessionView }) {
  const first = session.scope === "seat" ? session.seats[0]?.id : undefined;
  const [seat, open] = useState<string | undefined>(first);
  const [vocabulary, setVocabulary] = useState<Vocabulary>("firehose");
  const [paused, setPaused] = useState(false);
  const { shown, history, news } = useLive(seat, paused);
  const now = useNow(shown.ahead, paused);
  const found = session.seats.find(({ id }) => id === seat);
  useEffect(() => {
    document.title = found ? `${found.seat} · loglab` : "The class · loglab";
  }, [found?.id]);
  return (
    <>
      <PageHeader
        {...{ session, seat: found?.id, open, vocabulary, setVocabulary, paused, setPaused }}
        connected={shown.connected}
        age={now - shown.seen}
      />
      <main id="content" tabIndex={-1}>
        {found ? (
          <SeatPage
            key={found.id}
            {...{ seat: found, shown, history, now, news }}
            words={VOCABULARIES[vocabulary]}
          />
        ) : (
          <ClassPage paused={paused} open={open} />
        )}
      </main>
      <footer>
        <p>Served from this machine; nothing here is loaded from elsewhere.</p>
      </footer>
    </>
  );
}

/** The flow through a seat; while the page is paused it comes all the same, and is shown afterwards. */
function useLive(seat: string | undefined, paused: boolean) {
  const [shown, setShown] = useState<Shown>(NOTHING);
  const [news, setNews] = useState({ steps: 0, switches: 0 });
  const [history, setHistory] = useState(() => new History());
  const held = useRef<Shown>(NOTHING);
  const isPaused = useRef(paused);
  isPaused.current = paused;
  useEffect(() => {
    setShown(NOTHING);
    if (seat === undefined) return;
    const live = new LiveSeat(
      seat,
      (next) => {
        held.current = next;
        if (!isPaused.current) setShown(next);
      },
      (what) => setNews((known) => ({ ...known, [what]: known[what] + 1 })),
    );
    setHistory(live.history);
    return () => live.end();
  }, [seat]);
  useEffect(() => {
    if (!paused && seat !== undefined && held.current !== NOTHING) setShown(held.current);
  }, [paused]);
  return { shown, history, news };
}
