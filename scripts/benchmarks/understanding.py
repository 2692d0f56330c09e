"""Measures understanding, ours beside its peers from PyPI on the same lines in the same run, and prints a section of
docs/benchmarks.md.

Intents: accuracy counts the in-scope lines whose first-ranked intent is right; AUROC tells how well the score parts
in-scope lines from out-of-scope ones. Dates: a case is right where the start (or, of a deadline, the end) is the day
expected; asked where it is not and other readings are named; else wrong or not found.
"""

import bisect
import datetime
import glob
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import warnings

import dateparser
import dateparser.search
import fasttext
import hassil
import parsedatetime
import yaml
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import make_pipeline, make_union
from sklearn.svm import LinearSVC

BINARY, ROOT, DATA = sys.argv[1:4]
HOME = tempfile.mkdtemp()
ENVIRONMENT = {**os.environ, "QBR_HOME": HOME, "QBR_TZ": "UTC", "QBR_CONTENT": os.path.join(ROOT, "intents")}
ENVIRONMENT.pop("QBR_DB", None)

INTENT_SETS = [
    ("CLINC150 full", "clinc150_full.train.tsv", "clinc150_full.test.tsv"),
    ("CLINC150, ten phrases", "clinc150_10.train.tsv", "clinc150_full.test.tsv"),
    ("20 intents, ten phrases", "clinc150_20x10.train.tsv", "clinc150_20.test.tsv"),
]


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def timed(work, texts):
    """The median and the 99th percentile of one call, in microseconds."""
    times = []
    for text in texts:
        begin = time.perf_counter()
        work(text)
        times.append((time.perf_counter() - begin) * 1e6)
    return percentile(times, 0.5), percentile(times, 0.99)


def qbr(arguments, lines=None):
    text = None if lines is None else "".join(line + "\n" for line in lines)
    done = subprocess.run([BINARY, *arguments], input=text, env=ENVIRONMENT, capture_output=True, text=True, check=True)
    return done.stdout, done.stderr


# Intents


def labelled(name):
    with open(os.path.join(DATA, "intents", name)) as file:
        return [tuple(line.rstrip("\n").split("\t", 1)) for line in file if line.strip()]


def area(inside, outside):
    ordered = sorted(outside)
    wins = sum(bisect.bisect_left(ordered, score) + bisect.bisect_right(ordered, score) for score in inside)
    return 50 * wins / len(inside) / len(ordered)


def scored(ranked, test):
    """Accuracy and AUROC of a function that gives the first-ranked intent and its score."""
    right, inside, outside = 0, [], []
    for intent, text in test:
        first, score = ranked(text)
        if intent == "oos":
            outside.append(score)
        else:
            inside.append(score)
            right += first == intent
    return 100 * right / len(inside), area(inside, outside)


def vectors_and_svm(train):
    model = make_pipeline(
        make_union(
            TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, token_pattern=r"(?u)\b\w+\b"),
            TfidfVectorizer(ngram_range=(2, 5), analyzer="char_wb", sublinear_tf=True)),
        LinearSVC())
    model.fit([text for _, text in train], [intent for intent, _ in train])

    def ranked(text):
        margins = model.decision_function([text])[0]
        return model.classes_[margins.argmax()], margins.max()

    return ranked


def fast_text(train):
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        for intent, text in train:
            file.write(f"__label__{intent} {text}\n")
        file.flush()
        # As many passes as serve it best: few lines want many.
        passes = max(30, min(300, 450_000 // len(train)))
        model = fasttext.train_supervised(
            file.name, epoch=passes, lr=0.5, wordNgrams=2, minn=3, maxn=5, thread=1, seed=1, verbose=0)

    def ranked(text):
        score, label = model.f.predict(text + "\n", 1, 0.0, "strict")[0]
        return label.removeprefix("__label__"), score

    return ranked


def intents():
    print("### Intents\n")
    print("| lines | who | accuracy % | AUROC % | one utterance, median / p99 µs | training s |")
    print("| --- | --- | --: | --: | --: | --: |")
    for title, train_file, test_file in INTENT_SETS:
        files = [os.path.join(DATA, "intents", name) for name in (train_file, test_file)]
        ours = json.loads(qbr(["evaluate", "--json", "--train", files[0], "--test", files[1]])[0])
        print(f"| {title} | qbr | {100 * ours['accuracy']:.1f} | {100 * ours['oos_auroc']:.1f} "
              f"| {ours['microseconds_p50']:.0f} / {ours['microseconds_p99']:.0f} | {ours['train_seconds']:.1f} |")
        train = [line for line in labelled(train_file) if line[0] != "oos"]
        test = labelled(test_file)
        for name, make in (("scikit-learn TF-IDF + linear SVM", vectors_and_svm), ("fastText", fast_text)):
            begin = time.perf_counter()
            ranked = make(train)
            took = time.perf_counter() - begin
            accuracy, auroc = scored(ranked, test)
            median, worst = timed(ranked, [text for _, text in test[:500]])
            print(f"| {title} | {name} | {accuracy:.1f} | {auroc:.1f} | {median:.0f} / {worst:.0f} | {took:.1f} |")
    ours = json.loads(qbr(["evaluate", "--json"])[0])
    print(f"| the shipped content, cross-validated | qbr | {100 * ours['accuracy']:.1f} | "
          f"| {ours['microseconds_p50']:.0f} / {ours['microseconds_p99']:.0f} | {ours['train_seconds']:.2f} |")


# Templates


def shipped_phrases():
    """The phrases of 30 intents that hassil's template language can hold too."""
    found = {}
    for path in sorted(glob.glob(os.path.join(ROOT, "intents", "*.yaml"))):
        with open(path) as file:
            content = yaml.safe_load(file)
        phrases = [p for p in content.get("phrases") or [] if re.fullmatch(r"[a-z ]*(\{account\})?[a-z ]*", p)]
        if "intent" in content and phrases:
            found[content["intent"]] = phrases
    return dict(list(found.items())[:30])


def templates():
    phrases = shipped_phrases()
    names = [f"Account {number}" for number in range(1, 201)]
    intents = hassil.Intents.from_dict({
        "language": "en",
        "intents": {name: {"data": [{"sentences": sentences}]} for name, sentences in phrases.items()},
        "lists": {"account": {"values": names}},
    })
    hits = [text.replace("{account}", names[index % len(names)])
            for index, text in enumerate(p for sentences in phrases.values() for p in sentences)]
    misses = [text for intent, text in labelled("clinc150_20.test.tsv") if intent == "oos"][:500]
    print("\n### Phrases that match as they are\n")
    print(f"{len(phrases)} intents, {len(hits)} phrases; hassil knows 200 names as well. "
          "For qbr a miss is estimated, and so it is timed with the estimate.\n")
    print("| who | a phrase that matches, median / p99 µs | one that does not |")
    print("| --- | --: | --: |")
    _, told = qbr(["parse", "--times"], hits)
    _, missed = qbr(["parse", "--times"], misses)
    print(f"| qbr, the whole reading | {times(told)['read']} | {times(missed)['read']} |")
    rows = [timed(lambda text: hassil.recognize_best(text, intents), texts) for texts in (hits, misses)]
    print("| hassil | " + " | ".join(f"{median:.0f} / {worst:.0f}" for median, worst in rows) + " |")


def times(said):
    """What `qbr parse --times` says on standard error."""
    return {name: f"{float(median):.0f} / {float(worst):.0f}" for name, median, worst in
            re.findall(r"(\w+): ([\d.]+) µs \(median\), ([\d.]+) µs \(p99\)", said)}


# Dates and values


def cases(name):
    with open(os.path.join(DATA, "dates", name)) as file:
        return [json.loads(line) for line in file]


def our_dates(rows):
    """For each case the day read and whether other readings were named."""
    by_day = {}
    for row in rows:
        by_day.setdefault(row["reference"], []).append(row)
    answers = {}
    for day, group in by_day.items():
        out, _ = qbr(["parse", "--json", "--reference", day], [row["text"] for row in group])
        for row, line in zip(group, out.splitlines()):
            dates = [entity for entity in json.loads(line)["entities"] if entity["kind"] == "date"]
            side = row.get("score_on", "start")
            value = dates[0].get("value") if dates else None
            answers[row["id"]] = (value[side] if value else None, bool(dates and dates[0].get("alternatives")))
    return answers


def base(row):
    return datetime.datetime.fromisoformat(row["reference"]).replace(hour=9)


def settings(row):
    return {"PREFER_DATES_FROM": "future", "RELATIVE_BASE": base(row), "DATE_ORDER": "MDY"}


def search(row):
    found = dateparser.search.search_dates(row["text"], languages=["en"], settings=settings(row))
    return found[0][1].date().isoformat() if found else None


def parse(row):
    found = dateparser.parse(row["text"], languages=["en"], settings=settings(row))
    return found.date().isoformat() if found else None


CALENDAR = parsedatetime.Calendar()


def natural(row):
    found = CALENDAR.nlp(row["text"], sourceTime=base(row))
    return found[0][0].date().isoformat() if found else None


def tallied(rows, answer):
    right = asked = wrong = 0
    for row in rows:
        day, has_others = answer(row)
        expected = row["expect"][row.get("score_on", "start")] or row["expect"]["start"]
        if day == expected:
            right += 1
        elif has_others:
            asked += 1
        elif day is not None:
            wrong += 1
    return [100 * count / len(rows) for count in (right, asked, wrong)]


def dates():
    rows = [row for row in cases("visible_dates.jsonl") if row["core"]]
    agreed = [row for row in rows if row["status"] == "agreed"]
    uncontested = [row for row in rows if row["status"] != "contested"]
    negatives = cases("visible_negatives.jsonl")
    print("\n### Dates\n")
    print("Cases of Duckling, Recognizers and chrono; read as due, month first, the future preferred.\n")
    print(f"| who | agreed ({len(agreed)}): right % | uncontested ({len(uncontested)}): right % | of these asked % "
          f"| wrong, not asked % | false dates in {len(negatives)} texts without one | one phrase, median / p99 µs |")
    print("| --- | --: | --: | --: | --: | --: | --: |")
    answers = our_dates(rows + negatives_as_rows(negatives))
    _, told = qbr(["parse", "--times"], [row["text"] for row in rows])

    def ours(row):
        return answers[row["id"]]

    report("qbr", ours, agreed, uncontested, negatives, times(told)["entities"])
    for name, work in (("dateparser.search", search), ("dateparser.parse", parse), ("parsedatetime", natural)):
        median, worst = timed(quiet(work), rows)
        report(name, lambda row: (quiet(work)(row), False), agreed, uncontested, negatives,
               f"{median:.0f} / {worst:.0f}")


def negatives_as_rows(negatives):
    return [{**row, "score_on": "start"} for row in negatives]


def quiet(work):
    """What a peer answers; nothing where it raises."""
    def attempt(row):
        try:
            return work(row)
        except Exception:
            return None
    return attempt


def report(name, answer, agreed, uncontested, negatives, took):
    right, asked, wrong = tallied(uncontested, answer)
    false = sum(answer(row)[0] is not None for row in negatives)
    print(f"| {name} | {tallied(agreed, answer)[0]:.1f} | {right:.1f} | {asked:.1f} | {wrong:.1f} | {false} | {took} |")


# A month is 30 days to one source, a twelfth of a year to the other.
LENGTHS = [
    {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "business day": 86400, "week": 604800,
     "month": month, "quarter": 3 * month, "year": year}
    for month, year in ((2592000, 31536000), (2629800, 31557600))
]


def is_right(row, entity):
    value = entity.get("value")
    if value is None:
        return False
    expected = row["value"]
    if row["kind"] == "duration":
        pairs = [(value["amount"] * lengths[value["unit"]], expected * lengths[row["unit"]]) for lengths in LENGTHS]
    else:
        amount = value["amount"] if isinstance(value, dict) else value
        in_cents = row["kind"] == "money" and row.get("unit") in ("cent", "c", "¢", "Cent")
        pairs = [(amount, expected / 100 if in_cents else expected)]
    return any(abs(ours - theirs) <= 1e-9 * max(1, abs(theirs)) for ours, theirs in pairs)


def values():
    rows = [row for row in cases("visible_values.jsonl") if row["kind"] in ("money", "percent", "number", "duration")]
    out, told = qbr(["parse", "--json", "--times"], [row["text"] for row in rows])
    counts = {}
    for row, line in zip(rows, out.splitlines()):
        found = [entity for entity in json.loads(line)["entities"] if entity["kind"] == row["kind"]]
        tally = counts.setdefault(row["kind"], [0, 0])
        tally[0] += bool(found) and is_right(row, found[0])
        tally[1] += 1
    print("\n### Values\n")
    print("qbr alone, on cases of Duckling and Recognizers.\n")
    print("| kind | cases | right % |")
    print("| --- | --: | --: |")
    for kind, (right, count) in sorted(counts.items()):
        print(f"| {kind} | {count} | {100 * right / count:.1f} |")
    print(f"\nOne phrase: {times(told)['entities']} µs (median / p99).")


def main():
    warnings.filterwarnings("ignore")
    print("## Understanding\n")
    print(f"Measured on {time.strftime('%Y-%m-%d')} by `scripts/bench understanding`; each peer as it comes from PyPI, "
          "on one core, on the same lines in the same run.\n")
    intents()
    templates()
    dates()
    values()


main()
