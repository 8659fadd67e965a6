#!/usr/bin/env python3
"""A bot in Python that follows pop-health's decision engine.

    python3 bot.py java -jar pop-health.jar

Give the command that starts pop-health. The servers are made up here, so that it
runs anywhere: replace `Servers` with what asks and changes yours. It ends with 0
when the incident is resolved, with 1 when a person has to go on.
"""

import json
import subprocess
import sys
from datetime import datetime, timedelta, timezone


class Engine:
    """`pop-health next` as a filter: a line of JSON in, a line of JSON out."""

    def __init__(self, command):
        self.process = subprocess.Popen(
            command + ["next"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )

    def tell(self, line):
        self.process.stdin.write(json.dumps(line) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        if "error" in answer:
            raise ValueError(answer["error"]["words"])
        return answer["decision"]

    def close(self):
        self.process.stdin.close()
        self.process.wait()


# Evidence of the morning is no licence in the evening: the engine will look again.
TOO_LATE = {"effect": "NONE", "cause": "EXPIRED", "words": "too late to be started"}


class Servers:
    """A Mailbox server whose POP3 service hangs until it is restarted. Time is made up too."""

    def __init__(self):
        self.hung = True
        self.now = datetime(2026, 1, 5, 9, 0, tzinfo=timezone.utc)

    def perform(self, decision):
        """What came of a decision, as the engine wants to hear it."""
        number = decision["number"]
        if decision["type"] == "wait":
            self.now = max(self.now, parsed(decision["until"]))
            return {"number": number, "timeCame": told(self.now)}
        asked = self.now
        self.now += timedelta(seconds=5)
        outcome = {"number": number, "askedAt": told(asked), "cameAt": told(self.now)}
        action = decision["action"]
        if decision["answerWith"] == "acted":
            late = "notAfter" in decision and asked > parsed(decision["notAfter"])
            outcome["acted"] = TOO_LATE if late else self.act(action)
        else:
            outcome["read"] = self.look(action)
        return outcome

    def act(self, action):
        if action["type"] == "RestartService":
            self.hung = False
            return {"effect": "DONE", "words": ""}
        # Certainly nothing happened. If an act broke off half-way, say MAYBE instead.
        return {"effect": "NONE", "cause": "IMPOSSIBLE", "words": "this bot restarts services only"}

    def look(self, action):
        if action["type"] == "RunProbe":
            result = "FAILED" if self.hung else "SUCCEEDED"
            return {"kind": "probe", "result": result, "detail": action["probe"]}
        if action["type"] == "ReadRecoveryHistory":
            return {"kind": "history", "finishedSinceLastGreen": False}
        if action["type"] == "ReadServiceIntent":
            return {"kind": "service", "state": "RUNNING", "startType": "AUTOMATIC"}
        # Unclear is a good answer: the engine asks once more, then calls a person.
        return {"kind": "told", "answer": "UNCLEAR", "words": "this bot cannot look there"}


def told(time):
    return time.isoformat().replace("+00:00", "Z")


def parsed(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def main(command):
    engine, servers = Engine(command), Servers()
    decision = engine.tell(
        {
            "incident": "INC-1",
            "alert": {
                "monitor": "PopSelfTestMonitor",
                "server": "mbx1",
                "raisedAt": told(servers.now),
            },
            "roles": ["MAILBOX"],
        }
    )
    while not decision["ends"]:
        print(decision["english"])
        decision = engine.tell({"incident": "INC-1", "outcome": servers.perform(decision)})
    print(decision["english"])
    engine.close()
    return 0 if decision["type"] == "resolved" else 1


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("give the command that starts pop-health, such as: java -jar pop-health.jar")
    sys.exit(main(sys.argv[1:]))
