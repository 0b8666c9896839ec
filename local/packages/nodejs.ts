import type { StandIn } from "../core/package";

/** Node of every version: the Node that runs the local cloud. */
export const nodejs: StandIn = {
  names: /^nodejs/,
  programs: [
    {
      paths: /^\/usr\/(local\/)?bin\/node$/,
      command: async () => ({ command: process.execPath, args: [], env: {} }),
    },
  ],
};
