using System.Text;

namespace TypedTap.CodeFixes.ProjectFiles;

/// <summary>A change of one place in a project file, decided when it was read.</summary>
/// <param name="File">The file as it was read.</param>
/// <param name="Start">Where the change begins.</param>
/// <param name="Length">How much of the text goes.</param>
/// <param name="Inserted">What comes instead.</param>
internal sealed record ProjectEdit(ProjectFile File, int Start, int Length, string Inserted)
{
    /// <summary>The whole text after the change.</summary>
    public string Changed => File.Text.Substring(0, Start) + Inserted + File.Text.Substring(Start + Length);

    /// <summary>The lines that change, before and after, as in a patch.</summary>
    public string Preview
    {
        get
        {
            var changed = Changed;
            var start = Start == 0 ? 0 : File.Text.LastIndexOf('\n', Start - 1) + 1;
            var preview = new StringBuilder(System.IO.Path.GetFileName(File.Path)).Append('\n');
            if (Length > 0)
                Add(preview, "- ", File.Text, start, Start + Length);
            Add(preview, "+ ", changed, start, Start + Inserted.Length);
            return preview.ToString();
        }
    }

    /// <summary>Writes the file, unless somebody else has in the meantime.</summary>
    /// <returns>False if the file is no longer what it was.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public bool Apply()
    {
        if (ProjectFile.Read(File.Path) is not { } now || now.Text != File.Text)
            return false;
        var encoding = File.Encoding;
        var mark = encoding.GetPreamble();
        var text = encoding.GetBytes(Changed);
        var bytes = new byte[mark.Length + text.Length];
        mark.CopyTo(bytes, 0);
        text.CopyTo(bytes, mark.Length);

        // Written beside and moved over: a project file that breaks off in the middle is worse than none of this.
        var temporary = File.Path + ".typedtap-tmp";
        try
        {
            System.IO.File.WriteAllBytes(temporary, bytes);
            System.IO.File.Replace(temporary, File.Path, destinationBackupFileName: null);
        }
        finally
        {
            System.IO.File.Delete(temporary);
        }

        return true;
    }

    private static void Add(StringBuilder preview, string sign, string text, int start, int end)
    {
        var stop = text.IndexOf('\n', Math.Max(start, end - 1));
        var lines = text.Substring(start, (stop < 0 ? text.Length : stop) - start).Split('\n');
        foreach (var line in lines)
            preview.Append(sign).Append(line.TrimEnd('\r')).Append('\n');
    }
}
