#!/usr/bin/env python3
"""Writes man pages from the program's own description of its commands.

    make-man-pages.py TONELINT FOLDER

Asks `TONELINT --experimental-dump-help` and writes `tonelint.1` and a page for each command. `make install` runs it,
so the pages cannot fall behind the program; nothing of them is kept in the repository.
"""
import json
import pathlib
import subprocess
import sys

EXIT_STATUS = [
    ("0", "Nothing at or above --fail-on."),
    ("1", "Findings at or above --fail-on."),
    ("2", "Usage, configuration or unreadable input; outranks 1."),
    ("3", "No translation adapter answered; nothing was written to standard output."),
]
FILES = [
    (".tonelint.yml", "The configuration: that of --config, of $TONELINT_CONFIG, or the nearest upwards from the "
     "working folder."),
    ("$XDG_CONFIG_HOME/tonelint/config.yml", "The personal configuration, used where there is no nearer one."),
    ("$XDG_CACHE_HOME/tonelint", "Compiled rule packs and configuration. May be deleted at any time."),
    ("share/tonelint", "Beside bin: rule packs, their compiled images, glossaries."),
]
ENVIRONMENT = [
    ("TONELINT_CONFIG", "Path of the configuration."),
    ("DEEPL_API_KEY, LIBRETRANSLATE_API_KEY", "Keys of translation services; never given on the command line."),
    ("LC_ALL, LC_MESSAGES, LANG", "Language of messages where --ui-language is not given: English or Chinese."),
    ("NO_COLOR", "Switches colours off where --color is auto."),
]
EXAMPLES = [
    ("Translate a draft and check the reply", 'echo "No refund is possible!!" | tonelint --to es-ES --via apertium'),
    ("Check finished replies, one JSON object a line", "tonelint check --to de-DE --format jsonl replies.jsonl"),
    ("What a rule finds, and why", "tonelint rules explain languages/en/politeness/bare-no"),
]


def escape(text):
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("“", "\\(lq").replace("”", "\\(rq")
    text = text.replace("…", "...").replace("→", "\\(->")
    return "\n".join("\\&" + line if line[:1] in (".", "'") else line for line in text.split("\n"))


def paragraphs(text):
    """Keeps indented lines as they stand and flows the rest."""
    out = []
    for block in text.strip("\n").split("\n\n"):
        lines = block.split("\n")
        if any(line.startswith("  ") for line in lines):
            out += [".PP", ".nf", *[escape(line) for line in lines], ".fi"]
        else:
            out += [".PP", *[escape(line) for line in lines]]
    return out


def spelled(name):
    return ("-" if name["kind"] == "short" else "--") + name["name"]


def usage(argument):
    value = "\\fI" + escape(argument.get("valueName", "value")) + "\\fR"
    if argument["kind"] == "positional":
        text = value
    else:
        text = "\\fB" + escape(spelled(argument["preferredName"])) + "\\fR"
        if argument["kind"] == "option":
            text += " " + value
    if argument["isRepeating"]:
        text += " ..."
    return "[" + text + "]" if argument["isOptional"] else text


def term(argument):
    if argument["kind"] == "positional":
        return "\\fI" + escape(argument.get("valueName", "value")) + "\\fR"
    names = ", ".join("\\fB" + escape(spelled(name)) + "\\fR" for name in argument["names"])
    if argument["kind"] == "option":
        names += " \\fI" + escape(argument.get("valueName", "value")) + "\\fR"
    return names


def shown(command):
    return [a for a in command.get("arguments", []) if a["shouldDisplay"]]


def definitions(pairs):
    return [line for term_, text in pairs for line in (".TP", "\\fB" + escape(term_) + "\\fR", escape(text))]


def section(title, lines):
    return [".SH " + title] + lines if lines else []


def options(arguments):
    lines = []
    for argument in arguments:
        text = escape(argument.get("abstract", ""))
        if argument.get("defaultValue"):
            text += escape(" Default: " + argument["defaultValue"] + ".")
        lines += [".TP", term(argument), text]
    return lines


def page(name, version, command, standard):
    """`standard` is the command that runs when none is named; its options belong to the page of the program."""
    arguments = shown(command) + [a for a in shown(standard) if a not in shown(command)] if standard else shown(command)
    words = name.replace("-", " ", 1)
    lines = [f'.TH {name.upper()} 1 "" "tonelint {version}" "User Commands"']
    lines += section("NAME", [escape(f"{name} - {command.get('abstract', '').rstrip('.')}").replace("\\- ", "\\- ", 1)])
    lines += section("SYNOPSIS", [f"\\fB{escape(words)}\\fR " + " ".join(usage(a) for a in arguments)])
    lines += section("DESCRIPTION", paragraphs(command.get("discussion") or command.get("abstract", "")))
    commands = [c for c in command.get("subcommands", []) if c.get("shouldDisplay", True) and c["commandName"] != "help"]
    lines += section(
        "COMMANDS", definitions([(f"{words} {c['commandName']}", c.get("abstract", "")) for c in commands]))
    lines += section("OPTIONS", options(arguments))
    lines += section("EXIT STATUS", definitions(EXIT_STATUS))
    if standard:
        lines += section("ENVIRONMENT", definitions(ENVIRONMENT)) + section("FILES", definitions(FILES))
        shown_examples = [x for title, code in EXAMPLES for x in (".PP", escape(title) + ":", ".PP", ".nf", ".RS",
                                                                 escape(code), ".RE", ".fi")]
        lines += section("EXAMPLES", shown_examples)
        others = [f"\\fBtonelint\\-{c['commandName']}\\fR(1)" for c in commands]
    else:
        others = ["\\fBtonelint\\fR(1)"]
    lines += section("SEE ALSO", [",\n".join(others)])
    return "\n".join(line for line in lines if line) + "\n"


def main(program, folder):
    answer = subprocess.run([program, "--experimental-dump-help"], capture_output=True, check=True, text=True)
    version = subprocess.run([program, "--version"], capture_output=True, check=True, text=True).stdout.strip()
    command = json.loads(answer.stdout)["command"]
    commands = {c["commandName"]: c for c in command.get("subcommands", []) if c["commandName"] != "help"}
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    standard = commands.get(command.get("defaultSubcommand", "filter"), {"arguments": []})
    (folder / "tonelint.1").write_text(page("tonelint", version, command, standard), encoding="utf-8")
    for name, each in commands.items():
        path = folder / f"tonelint-{name}.1"
        path.write_text(page(f"tonelint-{name}", version, each, None), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
