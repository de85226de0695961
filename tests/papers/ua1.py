"""Checks one PDF against PDF/UA-1 and prints each rule it breaks; exit status 1 if there are any."""

import sys

import page

report = page.validate_pdf(sys.argv[1], profile=page.ValidationProfile.PDF_UA_1)
for failure in report.failures:
    print(f"{failure.rule_id}: {failure.message} ({failure.object_id})")
sys.exit(0 if report.is_compliant else 1)
