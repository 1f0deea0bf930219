"""Imports the RDs, makes the users and publishes: one process, because starting dachs takes longer
than most of the steps.  Run by start-dachs.sh as dachsroot, in the inputs directory."""
import sys

from gavo.registry import publication
from gavo.user import admin, importing, plainui
from gavo import base


def dachs(function, *args):
    print("dachs", *args, flush=True)
    sys.argv = list(args)
    try:
        function()
    except SystemExit as ex:
        if ex.code:
            raise


plainui.StingyPlainUI(base.ui)
for rd in ("//obscore", "dbo/q", "caom2/q", "obsdata/q", "bench/q"):
    dachs(importing.main, "imp", rd)
for user in (("tester", "secret"), ("other", "other2")):
    try:
        dachs(admin.main, "adm", "adduser", *user)
    except Exception as ex:     # there already
        print(ex)
for rd in ("//tap", "//siap2", "//services", "obsdata/q"):
    dachs(publication.main, "pub", rd)
