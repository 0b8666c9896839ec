"""The program of an execution environment for Python: loads the handler, then serves one invocation after the other."""

import http.client
import importlib
import json
import os
import resource
import sys
import time
import traceback

ADDRESS, _, PREFIX = os.environ["AWS_LAMBDA_RUNTIME_API"].partition("/")
BASE = f"/{PREFIX}/2018-06-01/runtime"
LOG = int(os.environ.pop("_LAMBDA_TELEMETRY_LOG_FD"))
DONE = 2

connection = http.client.HTTPConnection(ADDRESS)


class Context:
    """What a handler may ask about its invocation."""

    def __init__(self, request_id, headers):
        self.aws_request_id = request_id
        self.invoked_function_arn = headers.get("lambda-runtime-invoked-function-arn")
        self.function_name = os.environ["AWS_LAMBDA_FUNCTION_NAME"]
        self.function_version = os.environ["AWS_LAMBDA_FUNCTION_VERSION"]
        self.memory_limit_in_mb = os.environ["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"]
        self.log_group_name = os.environ["AWS_LAMBDA_LOG_GROUP_NAME"]
        self.log_stream_name = os.environ["AWS_LAMBDA_LOG_STREAM_NAME"]
        self.identity = None
        self.client_context = None
        self._end = time.monotonic() + int(headers["lambda-runtime-remaining-ms"]) / 1000

    def get_remaining_time_in_millis(self):
        return max(0, int((self._end - time.monotonic()) * 1000))


def call(method, path, body=b""):
    """The cloud behind the API ends with the process that serves it: then this process has no use any more."""
    # The kernel counts kibibytes on Linux and bytes on macOS.
    rss = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if sys.platform == "darwin" else 1)
    try:
        connection.request(method, BASE + path, body, {"Lambda-Runtime-Max-Rss": str(rss)})
        response = connection.getresponse()
        return response.headers, response.read()
    except OSError:
        os._exit(1)


def describe(error, request_id=None):
    trace = traceback.extract_tb(error.__traceback__)
    # The frames of this program are of no interest to the author of the function.
    frames = [frame for frame in trace if frame.filename != __file__ and "importlib" not in frame.filename]
    return {
        "errorMessage": str(error),
        "errorType": type(error).__name__,
        **({"requestId": request_id} if request_id else {}),
        "stackTrace": traceback.format_list(frames),
    }


def print_error(description):
    print(f"[ERROR] {description['errorType']}: {description['errorMessage']}", flush=True)
    if description["stackTrace"]:
        print("Traceback (most recent call last):", flush=True)
        print("".join(description["stackTrace"]), end="", flush=True)


def end_request(request_id):
    sys.stdout.flush()
    sys.stderr.flush()
    text = request_id.encode()
    os.write(LOG, bytes([DONE]) + len(text).to_bytes(4, "big") + text)


def fail_init(kind, message, error=None):
    description = {**describe(error)} if error else {"stackTrace": []}
    description.update(errorType=kind, errorMessage=message)
    print_error(description)
    end_request("init")
    call("POST", "/init/error", json.dumps(description).encode())
    sys.exit(1)


def load():
    name = os.environ["_HANDLER"]
    sys.path.insert(0, os.environ["LAMBDA_TASK_ROOT"])
    module_name, dot, function_name = name.rpartition(".")
    if not dot:
        fail_init("Runtime.MalformedHandlerName", f"Bad handler '{name}': not enough values to unpack (expected 2, got 1)")
    try:
        module = importlib.import_module(module_name.replace("/", "."))
    except ImportError as error:
        fail_init("Runtime.ImportModuleError", f"Unable to import module '{module_name}': {error}", error)
    except SyntaxError as error:
        fail_init("Runtime.UserCodeSyntaxError", f"Syntax error in module '{module_name}': {error}", error)
    except Exception as error:
        fail_init(type(error).__name__, str(error), error)
    handler = getattr(module, function_name, None)
    if handler is None:
        fail_init("Runtime.HandlerNotFound", f"Handler '{function_name}' missing on module '{module_name}'")
    return handler


def main():
    handler = load()
    while True:
        headers, body = call("GET", "/invocation/next")
        request_id = headers["lambda-runtime-aws-request-id"]
        try:
            result = json.dumps(handler(json.loads(body), Context(request_id, headers)))
            outcome, payload = "response", result.encode()
        except Exception as error:
            description = describe(error, request_id)
            print_error(description)
            outcome, payload = "error", json.dumps(description).encode()
        end_request(request_id)
        call("POST", f"/invocation/{request_id}/{outcome}", payload)


main()
