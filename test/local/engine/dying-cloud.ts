import type { State } from "../../../local/core/state/state";
import type { FakeCloud } from "../../support/fake-cloud";

/** A cloud that dies at its n-th write: that one and all later ones never come back and never reach the disk. */
export interface DyingCloud {
  cloud: FakeCloud;
  /** Resolves at the write that does not come back. */
  dead: Promise<void>;
}

/** @param writes how many writes still succeed */
export function dyingCloud(cloud: FakeCloud, writes: number): DyingCloud {
  let left = writes;
  let die = (): void => {};
  const dead = new Promise<void>((resolve) => {
    die = resolve;
  });
  const counted = <A extends unknown[]>(write: (...given: A) => Promise<void>) => {
    return (...given: A): Promise<void> => {
      if (left-- > 0) return write(...given);
      die();
      return new Promise(() => {});
    };
  };
  const state = new Proxy(cloud.state, {
    get(target: State, key) {
      if (key !== "table") return Reflect.get(target, key);
      return (name: string) => {
        const table = target.table<object>(name);
        return new Proxy(table, {
          get(of, member) {
            if (member === "put") return counted(of.put.bind(of));
            if (member === "delete") return counted(of.delete.bind(of));
            const value = Reflect.get(of, member);
            return typeof value === "function" ? value.bind(of) : value;
          },
        });
      };
    },
  });
  return { cloud: Object.assign(Object.create(cloud), { state }), dead };
}
