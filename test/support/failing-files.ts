import { open } from "node:fs/promises";
import type { LogFile, OpenFile } from "../../local/core/state/segment";

/** Files of which single operations can be made to fail. */
export interface FailingFiles {
  openFile: OpenFile;
  fault: {
    /** Replaces operations of each file. */
    next?: (file: LogFile) => Partial<LogFile>;
  };
  /** @returns how many files are open */
  open(): number;
}

export function failingFiles(): FailingFiles {
  const fault: FailingFiles["fault"] = {};
  let opened = 0;
  const openFile: OpenFile = async (path, flags, mode) => {
    const file = await open(path, flags, mode);
    opened++;
    return new Proxy<LogFile>(file, {
      get(target, name) {
        if (name === "close") return () => target.close().finally(() => opened--);
        const replaced = fault.next?.(target)[name as keyof LogFile];
        const value = replaced ?? target[name as keyof LogFile];
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
  };
  return { openFile, fault, open: () => opened };
}

export const noSpace = (): Promise<never> =>
  Promise.reject(Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" }));
