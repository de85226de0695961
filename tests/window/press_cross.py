"""Presses the cross of a window: sends it WM_DELETE_WINDOW, as a window manager does. Needs nothing but libX11."""

import ctypes
import sys

SHOWN = 2  # IsViewable
CLIENT_MESSAGE = 33


class Attributes(ctypes.Structure):
    """XWindowAttributes, as far as map_state."""

    _fields_ = [
        ("x", ctypes.c_int), ("y", ctypes.c_int), ("width", ctypes.c_int), ("height", ctypes.c_int),
        ("border_width", ctypes.c_int), ("depth", ctypes.c_int), ("visual", ctypes.c_void_p), ("root", ctypes.c_ulong),
        ("class_", ctypes.c_int), ("bit_gravity", ctypes.c_int), ("win_gravity", ctypes.c_int),
        ("backing_store", ctypes.c_int), ("backing_planes", ctypes.c_ulong), ("backing_pixel", ctypes.c_ulong),
        ("save_under", ctypes.c_int), ("colormap", ctypes.c_ulong), ("map_installed", ctypes.c_int),
        ("map_state", ctypes.c_int), ("rest", ctypes.c_char * 64),
    ]  # fmt: skip


class ClientMessage(ctypes.Structure):
    """XClientMessageEvent, padded to the size of an XEvent."""

    _fields_ = [
        ("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int), ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong), ("message_type", ctypes.c_ulong), ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5), ("padding", ctypes.c_long * 12),
    ]  # fmt: skip


x = ctypes.CDLL("libX11.so.6")
x.XOpenDisplay.restype = ctypes.c_void_p
x.XDefaultRootWindow.restype = ctypes.c_ulong
x.XInternAtom.restype = ctypes.c_ulong
display = ctypes.c_void_p(x.XOpenDisplay(None))
root = ctypes.c_ulong(x.XDefaultRootWindow(display))

found, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
children = ctypes.POINTER(ctypes.c_ulong)()
x.XQueryTree(display, root, ctypes.byref(found), ctypes.byref(parent), ctypes.byref(children), ctypes.byref(count))
pressed = 0
for at in range(count.value):
    window, attributes = ctypes.c_ulong(children[at]), Attributes()
    x.XGetWindowAttributes(display, window, ctypes.byref(attributes))
    if attributes.map_state == SHOWN and attributes.width > 300:
        event = ClientMessage(type=CLIENT_MESSAGE, window=window.value, format=32)
        event.message_type = x.XInternAtom(display, b"WM_PROTOCOLS", 0)
        event.data[0] = x.XInternAtom(display, b"WM_DELETE_WINDOW", 0)
        x.XSendEvent(display, window, 0, ctypes.c_long(0), ctypes.byref(event))
        pressed += 1
x.XCloseDisplay(display)
sys.exit(0 if pressed == 1 else f"{pressed} windows are shown")
