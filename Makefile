# What people type. `make demo` and `make test` work on a fresh Debian 12 with Swift; they install missing Debian
# packages, as root or through sudo.

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
# The C++ compiler of the Swift toolchain, so that none other is needed.
CXX := $(dir $(realpath $(shell command -v $(SWIFT))))clang++

BUILD := .build/release
# Inputs of each kind for `make fuzz`.
COUNT ?= 50000
SWIFT_BUILD := $(SWIFT) build -c release --static-swift-stdlib
ROOT := $(DESTDIR)$(PREFIX)
SHARE := $(ROOT)/share
COMPILE := $(ROOT)/libexec/tonelint/tonelint-compile

.PHONY: all demo packages build test install uninstall deb check-install bench fuzz format lint schemas clean
.DEFAULT_GOAL := build
all: build

# Draft in, checked reply out, offline.
demo: packages build
	@Scripts/demo $(BUILD)/tonelint

packages:
	@Scripts/install-packages

# These libraries are linked here and not by SwiftPM, which would bind them to the Swift runtime's shared library.
CLD2_FACE := Sources/CLD2Face
PHONE_FACE := Sources/PhoneFace
FACE := $(CXX) -std=c++17 -O2 -shared -fPIC -fvisibility=hidden -Wl,--as-needed
build:
	$(SWIFT_BUILD) --product tonelint
	$(SWIFT_BUILD) --product tonelint-compile
	$(FACE) -I$(CLD2_FACE)/include -o $(BUILD)/libtonelint-cld2.so $(CLD2_FACE)/cld2face.cpp -lcld2
	$(FACE) -I$(PHONE_FACE)/include -o $(BUILD)/libtonelint-phone.so $(PHONE_FACE)/phoneface.cpp \
	  -lphonenumber -lprotobuf

test: packages
	Tests/run

install: build
	install -d $(ROOT)/bin $(ROOT)/libexec/tonelint $(ROOT)/lib/tonelint $(SHARE)/tonelint $(SHARE)/man/man1
	install -s $(BUILD)/tonelint $(ROOT)/bin/tonelint
	install -s $(BUILD)/tonelint-compile $(COMPILE)
	install -s -m 644 $(BUILD)/libtonelint-cld2.so $(ROOT)/lib/tonelint/libtonelint-cld2.so
	install -s -m 644 $(BUILD)/libtonelint-phone.so $(ROOT)/lib/tonelint/libtonelint-phone.so
	rm -rf $(SHARE)/tonelint/rules $(SHARE)/tonelint/glossaries $(SHARE)/tonelint/compiled
	cp -R Rules $(SHARE)/tonelint/rules
	cp -R Glossaries $(SHARE)/tonelint/glossaries
	$(COMPILE) install --root $(SHARE)/tonelint/rules --out $(SHARE)/tonelint/compiled
	chmod -R u=rwX,go=rX $(SHARE)/tonelint
	LC_ALL=C Scripts/make-man-pages.py $(BUILD)/tonelint $(SHARE)/man/man1
	Scripts/install-completions $(BUILD)/tonelint $(SHARE)

uninstall:
	rm -f $(ROOT)/bin/tonelint $(SHARE)/man/man1/tonelint.1 $(SHARE)/man/man1/tonelint-*.1
	rm -rf $(ROOT)/libexec/tonelint $(ROOT)/lib/tonelint $(SHARE)/tonelint
	rm -f $(SHARE)/bash-completion/completions/tonelint $(SHARE)/zsh/site-functions/_tonelint \
	  $(SHARE)/fish/vendor_completions.d/tonelint.fish

deb: build
	Packaging/make-deb

check-install: build
	Tests/InstallTests/run

bench: build
	Benchmarks/run

fuzz:
	$(SWIFT) test --filter Fuzz
	$(SWIFT) build -c release --product fuzz
	$(BUILD)/fuzz packs $(COUNT)
	$(BUILD)/fuzz lint $(COUNT)
	$(BUILD)/fuzz amounts 120000
	$(BUILD)/fuzz speed 100000

format:
	$(SWIFT) format format --in-place --recursive Sources Tests Plugins Fuzz Package.swift

lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Plugins Fuzz Package.swift

# The JSON Schemas that editors use; `.ci/run` fails when they are out of date.
schemas: build
	$(BUILD)/tonelint-compile schema > Documentation/rule.schema.json
	$(BUILD)/tonelint-compile schema --configuration > Documentation/tonelint.schema.json

clean:
	rm -rf .build
