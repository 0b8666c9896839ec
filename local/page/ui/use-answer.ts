import { useCallback, useEffect, useMemo, useState } from "preact/hooks";

/** What was asked for: not there yet, there, or why not. */
export interface Asked<T> {
  value: T | undefined;
  trouble: string | undefined;
  busy: boolean;
  /** Asks again, or shows what another request has brought. */
  ask(work: () => Promise<T>): Promise<T | undefined>;
}

/** Asks the server for something, and keeps what was there until the next is. */
export function useAnswer<T>(): Asked<T> {
  const [value, setValue] = useState<T>();
  const [trouble, setTrouble] = useState<string>();
  const [busy, setBusy] = useState(false);
  const ask = useCallback(async (work: () => Promise<T>): Promise<T | undefined> => {
    setBusy(true);
    try {
      const found = await work();
      setValue(() => found);
      setTrouble(undefined);
      return found;
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error));
      return undefined;
    } finally {
      setBusy(false);
    }
  }, []);
  return useMemo(() => ({ value, trouble, busy, ask }), [value, trouble, busy, ask]);
}

/** Asks whenever one of these changes. */
export function useAsked<T>(work: () => Promise<T>, when: readonly unknown[]): Asked<T> {
  const asked = useAnswer<T>();
  useEffect(() => void asked.ask(work), when);
  return asked;
}
