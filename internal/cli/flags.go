package cli

import "github.com/spf13/cobra"

// readFlags are the options of a command that reads plans and texts.
type readFlags struct {
	outline string
	quiet   bool
}

// addTo adds the options; quiet is what -q leaves out.
func (f *readFlags) addTo(c *cobra.Command, quiet string) {
	addOutlineFlag(c, &f.outline)
	c.Flags().BoolVarP(&f.quiet, "quiet", "q", false, quiet)
}

// writeFlags are the options of a command that reads many files and writes others into a folder.
type writeFlags struct {
	readFlags
	output string
	jobs   int
	failOn failOn
}

// addTo adds the options; output is what -o takes, and quiet what -q leaves out.
func (f *writeFlags) addTo(c *cobra.Command, output, quiet string) {
	f.readFlags.addTo(c, quiet)
	c.Flags().StringVarP(&f.output, "output", "o", ".", output)
	addJobsFlag(c, &f.jobs)
	f.failOn.addTo(c)
}

// addJobsFlag lets a user say how many files are read at once.
func addJobsFlag(c *cobra.Command, to *int) {
	c.Flags().IntVarP(to, "jobs", "j", 0, "同时处理`几个`文件，默认等于处理器数")
}

// addOutlineFlag lets a command that reads plans overrule their 指南.
func addOutlineFlag(c *cobra.Command, to *string) {
	c.Flags().StringVar(to, "outline", "", "大纲包的`名称或路径`，代替方案里写的指南")
}

// addColorFlag lets a user refuse colors.
func addColorFlag(c *cobra.Command, to *bool) {
	c.Flags().BoolVar(to, "no-color", false, "不用颜色")
}
