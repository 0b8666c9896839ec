import { CLF_TIME_LENGTH, readClfTime } from "./clf-time";
import { Copier, isDigit } from "./copier";
import type { Scratch } from "./scratch";
import { words } from "./words";

/** Room that a JSON line needs beyond the bytes of its log line: the member names and the longer time. */
const JSON_GROWTH = 256;

const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
/** `- - ` as a little-endian word: neither ident nor user, as in most lines of real servers. */
const NEITHER = 0x202d202d;
/** `HTTP` likewise. */
const HTTP = 0x50545448;
/** Where to read a time by words of four bytes, so that all but its seconds is read. */
const MINUTE_AND_ZONE = [0, 4, 8, 12, 14, 20, 22];

const HOST = words('{"host":"');
const NEITHER_THEN_TIME = words('","ident":null,"user":null,"time":"');
const IDENT = words('","ident":');
const USER = words(',"user":');
const TIME = words(',"time":"');
const METHOD = words('.000Z","method":"');
const PATH = words('","path":"');
const PROTOCOL = words('","protocol":"');
const STATUS = words('","status":');
const BYTES = words(',"bytes":');
const REFERER = words(',"referer":');
const AGENT = words(',"agent":');
const END = words("}\n");

/**
 * Turns the usual log line into its JSON line in one pass over the bytes, without making a string, which is what keeps
 * the transform cheaper than the envelope around it. Usual is: combined format, `METHOD path HTTP/x.y`, printable ASCII
 * and no escapes. It declines every other line, malformed ones too, and leaves them to readLine; what it writes is byte
 * for byte what JSON.stringify makes of readLine's record.
 */
export class UsualLine {
  readonly #copy: Copier;
  /** The time of the last line but for its seconds, as words, and what it is in UTC. */
  readonly #minute = new Int32Array(MINUTE_AND_ZONE.length);
  #minuteText = words("");

  constructor(source: Scratch, sink: Scratch) {
    this.#copy = new Copier(source, sink);
  }

  /** Where the next line begins in the source, and where its JSON line will begin in the sink. */
  get at(): number {
    return this.#copy.at;
  }

  get out(): number {
    return this.#copy.out;
  }

  moveTo(at: number, out: number): void {
    this.#copy.at = at;
    this.#copy.out = out;
  }

  /**
   * @param end where the source ends; an LF must stand there
   * @returns false when the line is not usual; `at` and `out` have not moved then
   */
  take(end: number): boolean {
    const { at, out, sink } = this.#copy;
    sink.reserve(out + end - at + JSON_GROWTH);
    if (this.#head() && this.#request() && this.#answer() && this.#client(end)) return true;
    this.moveTo(at, out);
    return false;
  }

  /** `host ident user [time] ` */
  #head(): boolean {
    const copy = this.#copy;
    copy.put(HOST);
    if (!copy.token()) return false;
    if (copy.source.view.getInt32(copy.at, true) === NEITHER) {
      copy.at += 4;
      copy.put(NEITHER_THEN_TIME);
      return this.#time();
    }
    copy.put(IDENT);
    if (!copy.tokenOrNull()) return false;
    copy.put(USER);
    if (!copy.tokenOrNull()) return false;
    copy.put(TIME);
    return this.#time();
  }

  /** Zones are whole minutes, so the seconds are the same in UTC and need no arithmetic. */
  #time(): boolean {
    const copy = this.#copy;
    const view = copy.source.view;
    const at = copy.at + 1;
    if (
      view.getUint8(at - 1) !== 0x5b ||
      view.getUint8(at + 26) !== 0x5d ||
      view.getUint8(at + 27) !== SPACE
    ) {
      return false;
    }
    if (!this.#isSameMinute(at) && !this.#readMinute(at)) return false;
    const tens = view.getUint8(at + 18);
    const ones = view.getUint8(at + 19);
    if (tens < 0x30 || tens > 0x35 || !isDigit(ones)) return false;
    copy.put(this.#minuteText);
    copy.sink.view.setUint8(copy.out, tens);
    copy.sink.view.setUint8(copy.out + 1, ones);
    copy.out += 2;
    copy.at = at + CLF_TIME_LENGTH + 2;
    return true;
  }

  /** Lines come in the order of time, so the minute of the last one is nearly always this one's too. */
  #isSameMinute(at: number): boolean {
    const view = this.#copy.source.view;
    for (let word = 0; word < MINUTE_AND_ZONE.length; word++) {
      if (view.getInt32(at + (MINUTE_AND_ZONE[word] ?? 0), true) !== this.#minute[word]) return false;
    }
    return true;
  }

  #readMinute(at: number): boolean {
    const { bytes, view } = this.#copy.source;
    const iso = readClfTime(bytes.toString("latin1", at, at + CLF_TIME_LENGTH));
    if (iso === undefined) return false;
    this.#minute.set(MINUTE_AND_ZONE.map((offset) => view.getInt32(at + offset, true)));
    this.#minuteText = words(iso.slice(0, "2000-10-10T13:55:".length));
    return true;
  }

  /** `"METHOD path HTTP/x.y" ` */
  #request(): boolean {
    const copy = this.#copy;
    const view = copy.source.view;
    if (view.getUint8(copy.at++) !== QUOTE) return false;
    copy.put(METHOD);
    if (!copy.capitals()) return false;
    copy.put(PATH);
    if (!copy.token()) return false;
    const at = copy.at;
    const isHttp =
      view.getInt32(at, true) === HTTP &&
      view.getUint8(at + 4) === 0x2f &&
      isDigit(view.getUint8(at + 5)) &&
      view.getUint8(at + 6) === 0x2e &&
      isDigit(view.getUint8(at + 7)) &&
      view.getUint8(at + 8) === QUOTE &&
      view.getUint8(at + 9) === SPACE;
    if (!isHttp) return false;
    copy.put(PROTOCOL);
    copy.sink.view.setInt32(copy.out, HTTP, true);
    copy.sink.view.setInt32(copy.out + 4, view.getInt32(at + 4, true), true);
    copy.out += 8;
    copy.at = at + 10;
    return true;
  }

  /** `status bytes ` */
  #answer(): boolean {
    const copy = this.#copy;
    const word = copy.source.view.getInt32(copy.at, true);
    const isStatus =
      isDigit(word & 0xff) &&
      (word & 0xff) !== 0x30 &&
      isDigit((word >> 8) & 0xff) &&
      isDigit((word >> 16) & 0xff) &&
      word >>> 24 === SPACE;
    if (!isStatus) return false;
    copy.put(STATUS);
    copy.sink.view.setInt32(copy.out, word, true);
    copy.out += 3;
    copy.at += 4;
    copy.put(BYTES);
    return copy.numberOrNull();
  }

  /** `"referer" "agent"` and the line end. */
  #client(end: number): boolean {
    const copy = this.#copy;
    const view = copy.source.view;
    copy.put(REFERER);
    if (!copy.quotedOrNull() || view.getUint8(copy.at++) !== SPACE) return false;
    copy.put(AGENT);
    if (!copy.quotedOrNull()) return false;
    if (copy.at < end && view.getUint8(copy.at) === CR) copy.at++;
    if (view.getUint8(copy.at) !== LF) return false;
    // The LF behind the end of the source is no part of it.
    copy.at = Math.min(copy.at + 1, end);
    copy.put(END);
    return true;
  }
}
