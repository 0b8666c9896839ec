import { useEffect, useState } from "preact/hooks";

/** Whoever listens is not flooded: of what comes within this time the last is said. */
const APART_MS = 4_000;

let say: (text: string) => void = () => undefined;

/** Has the page's one live region say something, when whoever listens has time. */
export const announce = (text: string): void => say(text);

/** The one polite live region. */
export function Announcer() {
  const [text, setText] = useState("");
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = 0;
    say = (next) => {
      clearTimeout(timer);
      timer = setTimeout(
        () => {
          last = Date.now();
          setText(next);
        },
        Math.max(0, last + APART_MS - Date.now()),
      );
    };
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class="unseen" role="status">
      {text}
    </p>
  );
}
