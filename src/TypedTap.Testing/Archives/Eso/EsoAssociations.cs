using System.Text;
using System.Xml;

namespace TypedTap.Testing.Archives;

/// <summary>
/// Trees of associations: the frame and its siblings, below them each calibration, which for raw ones has one of its own below it.
/// </summary>
internal static class EsoAssociations
{
    /// <summary>Where there are no processed calibrations the raw ones are given.</summary>
    public static (string Mode, IReadOnlyList<string> Calibrations) Executed(EmbeddedEsoCascade cascade, string mode) =>
        mode == "Raw2Master" && cascade.Master.Count > 0 ? ("Raw2Master", cascade.Master) : ("Raw2Raw", cascade.Raw);

    public static byte[] Write(EmbeddedEsoFile file, string mode, Func<string?, EmbeddedEsoFile?> find)
    {
        var cascade = file.Cascade!;
        var (executed, calibrations) = Executed(cascade, mode);
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(
            bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
        {
            Begin(xml, cascade.Category, cascade, "main");
            xml.WriteAttributeString("mode", executed);
            Files(xml, [file, .. cascade.Siblings.Select(find).OfType<EmbeddedEsoFile>()]);
            xml.WriteElementString("messages", cascade.Messages);
            xml.WriteStartElement("associatedFiles");
            foreach (var calibration in calibrations.Select(find).OfType<EmbeddedEsoFile>())
            {
                Begin(xml, calibration.Category, cascade, "calibration");
                xml.WriteAttributeString("match", "calib_plan");
                Files(xml, [calibration]);
                xml.WriteElementString("messages", "");
                xml.WriteElementString("associatedFiles", "");
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Begin(XmlWriter xml, string category, EmbeddedEsoCascade cascade, string type)
    {
        xml.WriteStartElement("association");
        xml.WriteAttributeString("category", category);
        xml.WriteAttributeString("certified", cascade.Certified);
        xml.WriteAttributeString("complete", cascade.Complete);
        xml.WriteAttributeString("type", type);
    }

    private static void Files(XmlWriter xml, IEnumerable<EmbeddedEsoFile> files)
    {
        xml.WriteStartElement("mainFiles");
        foreach (var file in files)
        {
            xml.WriteStartElement("file");
            xml.WriteAttributeString("category", file.Category);
            xml.WriteAttributeString("name", file.DpId);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
