import { once } from "node:events";
import { createServer } from "node:net";
import { LabError } from "../lab-error";

/**
 * @param port 0 for any that is free
 * @returns a port of 127.0.0.1 that nobody listens at
 * @throws LabError when somebody does
 */
export async function freePort(port = 0): Promise<number> {
  const server = createServer();
  server.listen(port, "127.0.0.1");
  try {
    await once(server, "listening");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EADDRINUSE" && code !== "EACCES") throw error;
    const why = code === "EACCES" ? "may not be opened by you" : "is taken";
    throw new LabError(
      `Port ${port} of 127.0.0.1 ${why}.`,
      "Give another with --port; 0 takes any that is free.",
    );
  }
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("a TCP server has no port");
  return address.port;
}
