# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""The measured column of docs/parity.md.

    python tests/tools/parity_table.py [--run FOLDER_OF_TESTS] REPORTS   prints each row with the largest difference in the tests' reports
    … --update                                                          writes them into docs/parity.md
    … --check                                                           fails where a difference is over the row's limit, or over ten times what
                                                                        the row says, or a row or a record has no counterpart

REPORTS is a folder of reports of `test_… --gtest_output=json:REPORTS/`; --run makes them first."""
import argparse
import json
import math
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "parity.md"
# First cell of a row -> test, pattern of the records' whole names.
ROWS = {
    "Stable Diffusion 1": ("test_checkpoints", "sd1 .*"),
    "Stable Diffusion 2 (v)": ("test_checkpoints", "sd2 .*"),
    "Stable Diffusion XL": ("test_checkpoints", "sdxl (?!folder).*"),
    "Stable Diffusion XL, folder": ("test_checkpoints", "sdxl folder .*"),
    "another autoencoder": ("test_latent_decoder", "vae swap"),
    "TAESD decoder": ("test_latent_decoder", "taesd"),
    "decoder in tiles": ("test_tiled_decode", "tiles"),
    "the starter model, part by part": ("test_models", "starter .*"),
    "the starter model, pictures": ("test_torch_generator", "picture .*"),
    "the modules with other widths": ("test_models", "tiny .*"),
    "LCM": ("test_variants", "lcm.*"),
    "SD-Turbo, SDXL-Turbo": ("test_variants", "turbo.*"),
    "Lightning": ("test_variants", "lightning.*"),
    "TCD": ("test_variants", "tcd.*"),
    "zero terminal SNR, v": ("test_variants", "zero snr.*"),
    "XL from a picture": ("test_variants", "from a picture, XL.*"),
    "Stable Diffusion 2 (v) from a picture": ("test_variants", "from a picture, stored.*"),
    "PNDM with Runge-Kutta steps": ("test_variants", "PNDM.*"),
    "DDIM, DDPM, TCD": ("test_schedulers", "(ddim|ddpm|tcd)/.*"),
    "LCM, PLMS, PNDM": ("test_schedulers", "(lcm|plms)/.*"),
    "Euler, Euler a": ("test_schedulers", "(euler|euler_a)/.*"),
    "DPM++ 2M, UniPC": ("test_schedulers", "(dpmpp_2m|unipc)/.*"),
    "Heun, DPM2, DPM2 a, LMS": ("test_schedulers", "(heun|dpm2|dpm2_a|lms)/.*"),
    "DPM++ 2M SDE": ("test_schedulers", "dpmpp_2m_sde/.*"),
    "DPM++ SDE": ("test_schedulers", "dpmpp_sde/.*"),
    "DPM++ 2S a, 3M SDE": ("test_schedulers", "(dpmpp_2s_a|dpmpp_3m_sde)/.*"),
    "starter model from a picture": ("test_start_picture", "start\\..*"),
    "starter model, guidance rescale 0.7": ("test_start_picture", "rescaled"),
    "starter model by five more samplers": ("test_start_picture", "(heun|dpm2_a|dpmpp_2m_sde|lcm|plms)"),
    "noise": ("test_noise", "noise"),
    "LoRA, kohya keys": ("test_adapter_parity", "kohya.*"),
    "LoRA, PEFT keys": ("test_adapter_parity", "peft (unet|text)"),
    "DoRA, PEFT keys": ("test_adapter_parity", "peft_dora.*"),
    "DoRA, LoCon, LoHa, LoKr, differences": ("test_adapter_parity", "(locon|loha|lokr|dora|difference).*"),
    "whole XL, LoRA, both kohya namings": ("test_variants", "kohya.*"),
    "whole XL, LoRA, PEFT": ("test_variants", "PEFT.*"),
    "whole XL, DoRA": ("test_variants", "DoRA.*"),
    "whole XL, LoCon": ("test_variants", "LoCon"),
    "whole XL, textual inversion": ("test_variants", "embedding.*"),
    "weighted prompt": ("test_text_encoding", "(original|no_norm|ignore|literal|negative_weight)"),
    "two chunks": ("test_text_encoding", "(comma|break)"),
    "clip skip 2 and 4": ("test_text_encoding", "skip_[24]"),
    "clip skip 2, starter model": ("test_text_encoding", "starter.skip_2"),
    "textual inversion, starter model": ("test_text_encoding", "starter.inversion"),
    "XL: both encoders": ("test_text_encoding", "xl(_long)?"),
    "XL: pooled text": ("test_text_encoding", "xl.*\\.pooled"),
}


def run(tests, reports):
    for name in sorted({test for test, _ in ROWS.values()}):
        report = reports / f"{name}.json"
        subprocess.run([tests / name, f"--gtest_output=json:{report}"], check=True, stdout=subprocess.DEVNULL)


def records(reports):
    """(test, name) -> largest difference."""
    found = {}
    for test in {test for test, _ in ROWS.values()}:
        path = reports / f"{test}.json"
        if not path.exists():
            sys.exit(f"{path}: no report; run the tests first, or give --run")
        for suite in json.loads(path.read_text())["testsuites"]:
            for entry in suite["testsuite"]:
                for key, value in entry.items():
                    if key.startswith("parity "):
                        place = (test, key.removeprefix("parity "))
                        found[place] = max(found.get(place, 0.0), float(value))
    return found


def rounded_up(value):
    if value == 0:
        return "0"
    step = 10.0 ** (math.floor(math.log10(value)) - 1)
    mantissa, exponent = f"{math.ceil(value / step - 1e-9) * step:.1e}".split("e")
    return f"{mantissa}e{int(exponent)}"


def measure(found):
    """Row -> number of records, largest difference; and the records that no row has."""
    rows, left = {}, set(found)
    for row, (test, pattern) in ROWS.items():
        hits = [key for key in found if key[0] == test and re.fullmatch(pattern, key[1])]
        left -= set(hits)
        rows[row] = (len(hits), max((found[key] for key in hits), default=None))
    return rows, left


def page_rows(text):
    """(line number, cells, column of `measured`, column of `held to`) of each row that is measured."""
    columns = None
    for number, line in enumerate(text.splitlines()):
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if not line.startswith("|"):
            columns = None
        elif "measured, CPU fp32" in cells:
            columns = cells.index("measured, CPU fp32"), cells.index("held to")
        elif columns and not set(line) <= set("|- ") and cells[columns[0]] != "–":
            yield number, cells, *columns


def faults(text, rows, left):
    said = {}
    for _, cells, measured, held in page_rows(text):
        said[cells[0]] = float(cells[measured]), float(cells[held])
    for name in sorted(set(said) - set(rows)):
        yield f"{PAGE.name}: no test is named for the row '{name}' in parity_table.py"
    for name, (count, worst) in rows.items():
        if name not in said:
            yield f"{PAGE.name}: no row '{name}'"
        elif not count:
            yield f"'{name}': no record of a test"
        elif not worst <= said[name][1]:
            yield f"'{name}': {worst} is over the limit {said[name][1]}"
        elif worst > 10 * said[name][0] + 1e-7:
            yield f"'{name}': {worst} is far over the {said[name][0]} that the page says"
    for test, name in sorted(left):
        yield f"{test}: no row of the page has the record '{name}'"


def updated(text, rows):
    lines = text.splitlines()
    for number, cells, measured, _ in page_rows(text):
        count, worst = rows.get(cells[0], (0, None))
        if count:
            cells[measured] = rounded_up(worst)
            lines[number] = "| " + " | ".join(cells) + " |"
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", type=pathlib.Path)
    parser.add_argument("--run", type=pathlib.Path)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    if arguments.run:
        arguments.reports.mkdir(parents=True, exist_ok=True)
        run(arguments.run, arguments.reports)
    rows, left = measure(records(arguments.reports))
    for name, (count, worst) in rows.items():
        print(f"{name:40} {count:4} {'none' if worst is None else rounded_up(worst)}")
    if arguments.update:
        PAGE.write_text(updated(PAGE.read_text(), rows))
    wrong = list(faults(PAGE.read_text(), rows, left)) if arguments.check else []
    print("\n".join(wrong))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
