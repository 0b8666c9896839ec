import http from "node:http";
import https from "node:https";
import { syncBuiltinESMExports } from "node:module";

/**
 * CloudFormation's response URLs are HTTPS on the default port, and handlers rely on it: they keep the host and the path of
 * the URL and drop the rest. Here the URL is plain HTTP on the cloud's own port, so what goes to its host without a port, or
 * to 443, is sent there.
 */
const { hostname, port } = new URL(process.env.AWS_ENDPOINT_URL ?? "http://127.0.0.1");
const original = https.request.bind(https);

type Options = https.RequestOptions;
type Listener = (response: http.IncomingMessage) => void;

function request(...args: unknown[]): http.ClientRequest {
  const options = optionsOf(args);
  const target = options.hostname ?? options.host?.split(":")[0];
  const listener = args.find((arg) => typeof arg === "function") as Listener | undefined;
  if (target !== hostname || !isDefault(options.port)) {
    return (original as (...given: unknown[]) => http.ClientRequest)(...args);
  }
  return http.request(
    { ...options, protocol: "http:", agent: undefined, host: hostname, hostname, port },
    listener,
  );
}

/** A request is named by a URL, by options, or by a URL with options that go before it. */
function optionsOf([first, second]: unknown[]): Options {
  const isUrl = typeof first === "string" || first instanceof URL;
  const given = isUrl ? second : first;
  return { ...(isUrl && urlOptions(new URL(first))), ...(typeof given === "object" ? given : {}) };
}

function urlOptions(url: URL): Options {
  return { hostname: url.hostname, port: url.port, path: url.pathname + url.search, protocol: url.protocol };
}

const isDefault = (port: Options["port"]): boolean =>
  port === undefined || port === null || port === "" || Number(port) === 443;

https.request = request as typeof https.request;
https.get = ((...args: unknown[]) => {
  const sent = request(...args);
  sent.end();
  return sent;
}) as typeof https.get;
syncBuiltinESMExports();
