import type { Client } from "./clients";
import type { Random } from "./random";
import { piece, type Sheet } from "./sheet";
import type { Visit } from "./visit";

/** What scanners ask for, and what the server answers; some of it is no request at all, which servers log too. */
const PROBES = [
  '"GET /wp-login.php HTTP/1.1" 404 1245',
  '"GET /.env HTTP/1.1" 404 1245',
  '"GET /.git/config HTTP/1.1" 403 318',
  '"POST /xmlrpc.php HTTP/1.1" 405 327',
  '"GET /phpmyadmin/index.php?lang=en HTTP/1.1" 404 1245',
  '"GET /cgi-bin/status HTTP/1.0" 404 1245',
  '"OPTIONS * HTTP/1.0" 200 -',
  String.raw`"GET /?q=\"><script>alert(1)</script> HTTP/1.1" 400 226`,
  String.raw`"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" 400 226`,
  '"-" 408 -',
].map((probe) => piece(`${probe} "-"`));

/** A scanner that looks for holes: a few requests, most of them for what is not there. */
export class ProberVisit implements Visit {
  readonly user = "-";
  readonly isLoading = false;
  #left: number;

  constructor(
    private readonly client: Client,
    random: Random,
  ) {
    this.#left = 1 + random.below(8);
  }

  get isOver(): boolean {
    return this.#left <= 0;
  }

  next(random: Random, sheet: Sheet): void {
    this.#left--;
    sheet.put(random.pick(PROBES));
    sheet.put(this.client.ending);
  }
}
