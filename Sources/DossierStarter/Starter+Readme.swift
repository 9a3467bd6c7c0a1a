extension Starter {
  /// What to do with a new dossier.
  static let readme = """
    # A dossier

    The files of this dossier are in `Content/`: plain Markdown with a few lines of YAML above it.

        dossier build          writes the site to Site/; open Site/index.html
        dossier check          says what is wrong, and writes nothing
        dossier new article my-source
                               makes the file of one more entry

    | folder | what it holds |
    |---|---|
    | `Content/dossier.yaml` | the title, the editors, the questions |
    | `Content/articles/` | the sources, in full or as digests |
    | `Content/arguments/` | one claim each, with who holds it |
    | `Content/experts/` | the people and organisations |
    | `Content/events/` | what happened, and when |
    | `Content/commentary/` | the editors' notes on passages |
    | `Content/pages/` | free pages, such as one on the method |
    | `Content/assets/` | images and other files |
    | `Originals/` | withheld texts of sources: never published, ignored by git |

    Everything here is an example: change it, or remove it and begin.

    """
}
