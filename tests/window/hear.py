"""Hears a window as a screen reader does, through AT-SPI. Answers each line on stdin with one line of JSON: “tree” is
everything in the window, “news” is what was told since the last answer. Needs GObject introspection and AT-SPI's part of it."""

import json
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

# What comes into the window, live regions among it, and where the focus goes.
TOLD = ("object:children-changed:add", "object:state-changed:focused")
news = []


def words(of):
    """The text of an accessible object; nothing where it has none."""
    text = of.get_text_iface()
    return Atspi.Text.get_text(text, 0, -1) if text else ""


def seen(of):
    """An accessible object with all that is in it."""
    children = (of.get_child_at_index(n) for n in range(of.get_child_count()))
    return {
        "role": of.get_role_name(),
        "name": of.get_name(),
        "text": words(of),
        "states": [state.value_nick for state in of.get_state_set().get_states()],
        "attributes": of.get_attributes(),
        "children": [seen(child) for child in children if child],
    }


def told(event):
    """Keeps what a screen reader would be told. What is gone by now has nothing to say."""
    try:
        of = event.source
        news.append({
            "type": event.type,
            "gained": event.detail1 == 1,
            "role": of.get_role_name(),
            "name": of.get_name(),
            "text": words(of),
            "live": of.get_attributes().get("container-live", "off"),
        })
    except GLib.Error:
        pass


def answer(stdin, _):
    line = stdin.readline()
    if not line:
        loop.quit()
        return False
    if line.strip() == "tree":
        desktop = Atspi.get_desktop(0)
        said = [seen(desktop.get_child_at_index(n)) for n in range(desktop.get_child_count())]
    else:
        said = news[:]
        news.clear()
    print(json.dumps(said), flush=True)
    return True


listener = Atspi.EventListener.new(told)
for kind in TOLD:
    listener.register(kind)
loop = GLib.MainLoop()
GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, answer)
print(json.dumps("ready"), flush=True)
loop.run()
