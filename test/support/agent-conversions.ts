/** What the Kinesis Agent makes of records: one case a set of options. The real agent is asked the same where it is at hand. */
export interface Conversion {
  name: string;
  /** Of a flow, beside its file and its stream. */
  flow: object;
  /** What is written into the file. */
  written: string;
  /** Records that are sent. */
  sent: readonly string[];
}

const COMBINED = (overrides: object = {}): object => ({
  dataProcessingOptions: [{ optionName: "LOGTOJSON", logFormat: "COMBINEDAPACHELOG", ...overrides }],
});

const TIME = "[10/Oct/2026:13:55:36 -0700]";
const LINE = `192.0.2.7 - frank ${TIME} "GET /a?b=%22 HTTP/1.0" 200 2326 "https://example.com/" "Mozilla/5.0 (X11)"`;

export const CONVERSIONS: readonly Conversion[] = [
  {
    name: "sends lines as they are, with their ends",
    flow: {},
    written: "one\r\ntwo\n\nwithout an end",
    sent: ["one\r\n", "two\n", "\n"],
  },
  {
    name: "writes numbers of a log line as texts, and a dash as null",
    flow: COMBINED(),
    written: `${LINE}\nweb.example.com - - ${TIME} "HEAD / HTTP/1.1" 304 - "-" "-"\n`,
    sent: [
      '{"host":"192.0.2.7","ident":null,"authuser":"frank","datetime":"10/Oct/2026:13:55:36 -0700","request":"GET /a?b=%22 HTTP/1.0","response":"200","bytes":"2326","referer":"https://example.com/","agent":"Mozilla/5.0 (X11)"}\n',
      '{"host":"web.example.com","ident":null,"authuser":null,"datetime":"10/Oct/2026:13:55:36 -0700","request":"HEAD / HTTP/1.1","response":"304","bytes":null,"referer":null,"agent":null}\n',
    ],
  },
  {
    name: "leaves out lines of another format: IPv6, an empty agent, a quote in the request, no referer, a strange month",
    flow: COMBINED(),
    written: [
      `2001:db8::1 - - ${TIME} "GET / HTTP/1.1" 200 1 "-" "curl"`,
      `192.0.2.1 - - ${TIME} "GET / HTTP/1.1" 200 1 "-" ""`,
      `192.0.2.2 - - ${TIME} "GET /\\" HTTP/1.1" 200 1 "-" "curl"`,
      `192.0.2.3 - - ${TIME} "GET / HTTP/1.1" 200 1`,
      '192.0.2.4 - - [10/Foo/2026:13:55:36 -0700] "GET / HTTP/1.1" 200 1 "-" "curl"',
      `192.0.2.5 - - ${TIME} "GET / HTTP/1.1" 200 1 "-" "curl" and more`,
      `192.0.2.6 - - ${TIME} "GET / HTTP/1.1" 200 1 "-" "curl"\r`,
      "",
      "",
    ].join("\n"),
    sent: [
      '{"host":"192.0.2.5","ident":null,"authuser":null,"datetime":"10/Oct/2026:13:55:36 -0700","request":"GET / HTTP/1.1","response":"200","bytes":"1","referer":null,"agent":"curl"}\n',
    ],
  },
  {
    name: "escapes as JSON wants, control characters in capitals, and keeps other letters",
    flow: COMBINED(),
    written: `192.0.2.7 - - ${TIME} "GET /\u001f\\u00e9\té/\u2028" 200 1 "\\" "ö\u007f"\n`,
    sent: [
      '{"host":"192.0.2.7","ident":null,"authuser":null,"datetime":"10/Oct/2026:13:55:36 -0700","request":"GET /\\u001F\\\\u00e9\\té/\u2028","response":"200","bytes":"1","referer":"\\\\","agent":"ö\u007f"}\n',
    ],
  },
  {
    name: "names fields as it is told, in their order, and writes them on lines of their own",
    flow: COMBINED({
      customFieldNames: ["3", "2", "1", "when", "what", "status", "size", "from", "with"],
      jsonFormat: "PRETTYPRINT",
    }),
    written: `${LINE}\n`,
    sent: [
      '{\n  "3" : "192.0.2.7",\n  "2" : null,\n  "1" : "frank",\n  "when" : "10/Oct/2026:13:55:36 -0700",\n  "what" : "GET /a?b=%22 HTTP/1.0",\n  "status" : "200",\n  "size" : "2326",\n  "from" : "https://example.com/",\n  "with" : "Mozilla/5.0 (X11)"\n}\n',
    ],
  },
  {
    name: "takes a pattern of one's own, which must match the whole line",
    flow: COMBINED({ matchPattern: "^([\\d.]+)\\s(\\S+)(?: (x))?$", customFieldNames: ["a", "b", "c"] }),
    written: "1.2 -\n1.2 b x\n1.2 b y\n",
    sent: ['{"a":"1.2","b":null,"c":null}\n', '{"a":"1.2","b":"b","c":"x"}\n'],
  },
  {
    name: "reads the common format, and whatever comes behind it",
    flow: { dataProcessingOptions: [{ optionName: "LOGTOJSON", logFormat: "COMMONAPACHELOG" }] },
    written: `${LINE}\n`,
    sent: [
      '{"host":"192.0.2.7","ident":null,"authuser":"frank","datetime":"10/Oct/2026:13:55:36 -0700","request":"GET /a?b=%22 HTTP/1.0","response":"200","bytes":"2326"}\n',
    ],
  },
  {
    name: "reads Apache's error log",
    flow: { dataProcessingOptions: [{ optionName: "LOGTOJSON", logFormat: "APACHEERRORLOG" }] },
    written:
      "[Fri Sep 09 10:42:29.902022 2026] [core:error] [pid 35708:tid 4328636416] [client 72.15.99.187:41] File does not exist: /x\n",
    sent: [
      '{"timestamp":"Fri Sep 09 10:42:29.902022 2026","module":"core","severity":"error","processid":"35708","threadid":"4328636416","client":"72.15.99.187:41","message":"File does not exist: /x"}\n',
    ],
  },
  {
    name: "reads the system's log, where a dash stays one",
    flow: { dataProcessingOptions: [{ optionName: "LOGTOJSON", logFormat: "SYSLOG" }] },
    written: "Mar 12 12:00:08 server2 rcd[308]: -\nMar 12 12:00:08 server2 sudo: x\n",
    sent: [
      '{"timestamp":"Mar 12 12:00:08","hostname":"server2","program":"rcd","processid":"308","message":"-"}\n',
      '{"timestamp":"Mar 12 12:00:08","hostname":"server2","program":"sudo","processid":null,"message":"x"}\n',
    ],
  },
  {
    name: "reads the system's log with times of RFC 3339",
    flow: { dataProcessingOptions: [{ optionName: "LOGTOJSON", logFormat: "RFC3339SYSLOG" }] },
    written: "2026-03-12T12:00:08.15+01:00 <1.2> server2 a/b: hello\n",
    sent: [
      '{"timestamp":"2026-03-12T12:00:08.15+01:00","hostname":"server2","program":"a/b","processid":null,"message":"hello"}\n',
    ],
  },
  {
    name: "splits columns at every comma; missing ones are null, further ones are left out",
    flow: { dataProcessingOptions: [{ optionName: "CSVTOJSON", customFieldNames: ["a", "b", "c"] }] },
    written: '1,"x,y",z\n1,,\n,2\n\n,\n',
    sent: [
      '{"a":"1","b":"\\"x","c":"y\\""}\n',
      '{"a":"1","b":null,"c":null}\n',
      '{"a":"","b":"2","c":null}\n',
      '{"a":"","b":null,"c":null}\n',
      '{"a":null,"b":null,"c":null}\n',
    ],
  },
  {
    name: "splits columns at what a pattern finds",
    flow: {
      dataProcessingOptions: [
        { optionName: "CSVTOJSON", customFieldNames: ["a", "b"], delimiter: "\\s*(;|\\|)\\s*" },
      ],
    },
    written: "1 ; 2\n3|4\n",
    sent: ['{"a":"1","b":"2"}\n', '{"a":"3","b":"4"}\n'],
  },
  {
    name: "makes one line of a record of several, which begins where the pattern says",
    flow: {
      multiLineStartPattern: "\\[",
      dataProcessingOptions: [{ optionName: "SINGLELINE" }],
    },
    written: "[one]\n  a \n\tb\n[two]\n[three]\n c\n",
    sent: ["[one]ab\n", "[two]\n", "[three]c\n"],
  },
  {
    name: "keeps blanks and writes the ends of lines, when it is told to",
    flow: {
      multiLineStartPattern: "^\\d",
      dataProcessingOptions: [{ optionName: "SINGLELINE", parseOptions: ["NO_TRIM", "ESCAPE_NEW_LINE"] }],
    },
    written: "1 one\n  a\n2 two\n",
    sent: ["1 one\\\\n  a\n", "2 two\n"],
  },
  {
    name: "converts in the order of the options, and puts metadata around the line",
    flow: {
      dataProcessingOptions: [
        { optionName: "CSVTOJSON", customFieldNames: ["a"] },
        { optionName: "ADDMETADATA", timestamp: "false", metadata: { seat: "s01", list: [1, { b: true }] } },
      ],
    },
    written: "x,y\n",
    sent: ['{"metadata":{"seat":"s01","list":[1,{"b":true}]},"data":"{\\"a\\":\\"x\\"}"}\n'],
  },
  {
    name: "puts brackets around a record, its end inside",
    flow: { dataProcessingOptions: [{ optionName: "ADDBRACKETS" }] },
    written: '"a":1\n',
    sent: ['{"a":1\n}'],
  },
  {
    name: "packs whole lines into records of a size",
    flow: { aggregatedRecordSizeBytes: 8 },
    written: "aa\nbb\ncc\na line of its own\ndd\n",
    sent: ["aa\nbb\n", "cc\n", "a line of its own\n", "dd\n"],
  },
  {
    name: "leaves out header lines, and reads no further than a footer",
    flow: { skipHeaderLines: 2, fileFooterPattern: "END.*" },
    written: "head\nhead\none\nEND of it\ntwo\n",
    sent: ["one\n"],
  },
];
