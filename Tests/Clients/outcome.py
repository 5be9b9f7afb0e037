"""How the client tests count and report: one line a check, and the number of them at the end."""
import sys


class Outcome:
    def __init__(self, client):
        self.client, self.passed, self.failed = client, 0, 0

    def check(self, what, holds, evidence=""):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print("%s: FAILED: %s %s" % (self.client, what, str(evidence)[:400]))

    def equal(self, what, got, expected):
        self.check(what, got == expected, "(expected %r, got %r)" % (expected, got))

    def close(self):
        print("%s: %d passed, %d failed" % (self.client, self.passed, self.failed), flush=True)
        return 1 if self.failed else 0


def skip(client, reason):
    print("%s: skipped: %s" % (client, reason))
    sys.exit(0)
