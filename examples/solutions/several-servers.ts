import { listKeys, readObject } from "./bucket";
import type { Solution } from "./solution";

/** Looks through the objects, the newest first, for one in which a server's pack stands behind a later line of another. */
export const severalServers: Solution = async ({ lab, until }) =>
  until(async () => {
    const hosts = new Set<string>();
    let found: { key: string; late: string } | undefined;
    for (const key of (await listKeys(lab, "logs/")).reverse()) {
      const lines = (await readObject(lab, key)).map((line): { ident: string | null; time: string } =>
        JSON.parse(line),
      );
      let newest = { host: "", time: "" };
      for (const { ident, time } of lines) {
        const host = /^(web\d+)\.\d+$/.exec(ident ?? "")?.[1];
        if (host === undefined || ident === null) continue;
        hosts.add(host);
        if (host !== newest.host && time < newest.time) found ??= { key, late: ident };
        if (time > newest.time) newest = { host, time };
      }
    }
    if (found === undefined || hosts.size < lab.seat.generators.length) return undefined;
    return { ...found, hosts: String(hosts.size), order: "host" };
  });
